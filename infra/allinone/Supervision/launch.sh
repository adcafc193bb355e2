# Becomes the process that its arguments name, in a session of its own, after it has taken the process's lock and written its record.
# usage: sh launch.sh LOCK RECORD RECORD-REST LOG COMMAND [ARGUMENT...]
# The lock's descriptor stays open in the process, so the kernel holds it exactly as long as the process lives, kill -9 included:
# two of one name cannot run, whatever happened to their supervisors.
lock=$1 record=$2 rest=$3 log=$4
shift 4
exec 9>>"$lock" >>"$log" 2>&1 </dev/null
# A killed process is a zombie a moment before the last of its threads has let go.
flock -w 2 9 || exit 75
read -r pid _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ _ ticks _ </proc/$$/stat
read -r boot </proc/sys/kernel/random/boot_id
umask 077
printf '{"pid":%s,"startTicks":%s,"bootId":"%s",%s\n' "$pid" "$ticks" "$boot" "$rest" >"$record.$$.new" || exit 74
mv -f "$record.$$.new" "$record" || exit 74
umask 022
exec setsid -- "$@"
