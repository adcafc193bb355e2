using System.Reflection;
using System.Text;

namespace HybridMesh.AllInOne.Commands;

/// <summary>Passes help on with the name that people type instead of the executable's.</summary>
internal sealed class HelpWriter(TextWriter target, string typedName) : TextWriter
{
    private static readonly string ExecutableName = Assembly.GetExecutingAssembly().GetName().Name!;

    public override Encoding Encoding => target.Encoding;

    public override void Write(char value) => target.Write(value);

    public override void Write(string? value) => target.Write(value?.Replace(ExecutableName, typedName));

    public override void WriteLine(string? value) => target.WriteLine(value?.Replace(ExecutableName, typedName));
}
