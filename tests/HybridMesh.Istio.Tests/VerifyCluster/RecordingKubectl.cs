namespace HybridMesh.Istio.Tests.VerifyCluster;

/// <summary>
/// A program that stands for kubectl: it notes its arguments and what it is given, has every definition but one and no namespace, and
/// refuses what contains a certain text.
/// </summary>
internal sealed class RecordingKubectl : IDisposable
{
    public const string MissingDefinition = "gateways.networking.istio.io";

    private readonly string _folder = Directory.CreateTempSubdirectory("hybridmesh-kubectl-").FullName;

    /// <param name="refused">What no object may contain.</param>
    public RecordingKubectl(string refused)
    {
        File.WriteAllText(Program, $$"""
            #!/usr/bin/env bash
            input=$(cat)
            printf '%s\n' "$*" >>"{{_folder}}/calls"
            printf '%s\n' "$input" >>"{{_folder}}/inputs"
            case "$*" in
              *'get crd {{MissingDefinition}} '*) ;;
              *'get crd '*) echo found ;;
              *--dry-run=server*) case "$input" in *{{refused}}*) echo 'Error from server: no' >&2; exit 1 ;; esac ;;
            esac

            """);
        File.SetUnixFileMode(Program, UnixFileMode.UserRead | UnixFileMode.UserExecute);
    }

    public string Program => Path.Combine(_folder, "kubectl");

    public IReadOnlyList<string> Calls => File.ReadAllLines(Path.Combine(_folder, "calls"));

    public string Inputs => File.ReadAllText(Path.Combine(_folder, "inputs"));

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
