namespace HybridMesh.AllInOne.Layout;

/// <summary>Files that we write and people may edit: an edited one is theirs and is not written again.</summary>
internal static class GeneratedFile
{
    /// <summary>Writes the text unless somebody changed what was written before; says whether the file now has it.</summary>
    public static bool Write(string path, string text)
    {
        var last = path + ".generated";
        var isEdited = File.Exists(path) && (!File.Exists(last) || File.ReadAllText(path) != File.ReadAllText(last));
        if (!isEdited)
        {
            AtomicFile.Write(path, text);
            AtomicFile.Write(last, text);
        }

        return !isEdited || File.ReadAllText(path) == text;
    }
}
