using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HybridMesh.Contracts.Reading;
using HybridMesh.Contracts.Tests.Cases;
using HybridMesh.Contracts.Writing;
using Xunit;

namespace HybridMesh.Contracts.Tests.Properties;

/// <summary>No input makes the reader throw, and what it accepts it can write and read again.</summary>
public sealed class MutationTests
{
    private static readonly string[] Fragments =
    [
        "\t", "\0", "*", "&a ", "*a", "!x ", "!!binary ", "---\n", "...\n", "- ", ": ", "{", "}", "[", "]", "\"", "'", "|\n", ">\n", "# ", "? ", "%TAG",
        "%YAML 9\n", "\r", "\n", "  ", "<<: ", "null", "~", "-1", "\\u0000", "\\ud800", "😀", "\uD800", "\uFEFF", "\u0085", "\u2028", "spec:\n", "kind: List\n",
        "items:\n", "99999999999999999999", "{{ x }}", "${X}", "`", "@", ",", "\\",
    ];

    private static readonly byte[][] Inputs =
        [
            .. new[] { CaseFolder.Kinds, CaseFolder.Reading }
                .SelectMany(root => Directory.EnumerateFiles(root, "input.*", SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal)
                .Select(File.ReadAllBytes),
        ];

    [Fact]
    public void Read_Should_NotThrow_When_TextIsMutated() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed => AssertReads(Mutate(new Random(seed))))
            .Check(Runs.Of(2000));

    [Fact]
    public void Read_Should_NotThrow_When_BytesAreMutated() =>
        Prop.ForAll(Gen.Choose(0, int.MaxValue).ToArbitrary(), seed =>
        {
            var random = new Random(seed);
            var bytes = Inputs[random.Next(Inputs.Length)].ToArray();
            for (var left = random.Next(1, 8); left > 0 && bytes.Length > 0; left--)
            {
                bytes[random.Next(bytes.Length)] = (byte)random.Next(256);
            }

            _ = ResourceReader.Read(bytes, ReadOptions.Default);
        }).Check(Runs.Of(1000));

    private static void AssertReads(string text)
    {
        var result = ResourceReader.Read(text, ReadOptions.Default);

        if (result.IsValid)
        {
            var again = ResourceReader.Read(ResourceYaml.WriteStream(result.Resources.Select(ResourceJson.ToEnvelope)), ReadOptions.Default);
            Assert.Equal(result.Resources.Select(ResourceJson.WriteDocument), again.Resources.Select(ResourceJson.WriteDocument));
        }
    }

    private static string Mutate(Random random)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(Inputs[random.Next(Inputs.Length)]));
        for (var left = random.Next(1, 6); left > 0; left--)
        {
            var at = random.Next(text.Length + 1);
            switch (random.Next(4))
            {
                case 0:
                    text.Insert(at, Fragments[random.Next(Fragments.Length)]);
                    break;
                case 1:
                    text.Remove(at, Math.Min(random.Next(20), text.Length - at));
                    break;
                case 2:
                    var from = random.Next(text.Length + 1);
                    text.Insert(at, text.ToString(from, Math.Min(random.Next(200), text.Length - from)));
                    break;
                default:
                    text.Insert(at, (char)random.Next(0x10000));
                    break;
            }
        }

        return text.ToString();
    }
}
