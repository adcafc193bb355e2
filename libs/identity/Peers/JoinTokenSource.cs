namespace HybridMesh.Identity;

/// <summary>Where a peer's join token comes from. A token that was refused is not offered again; a new one in the file is.</summary>
internal sealed class JoinTokenSource
{
    /// <summary>How often the file is looked at while there is no usable token.</summary>
    public static readonly TimeSpan PollInterval = TimeSpan.FromSeconds(5);

    /// <summary>What a person does when there is none.</summary>
    public const string Advice =
        "Create a join token (POST /v2/<the cluster's FQN>/jointokens) and put it into JoinTokenFile; "
        + "it works once, and this process picks it up without a restart.";

    private const int MaxFileLength = 4096;

    private readonly PeerCredentialsOptions _options;
    private string? _refusedId;

    public JoinTokenSource(PeerCredentialsOptions options)
    {
        _options = options;
    }

    /// <summary>Why the last <see cref="Next"/> gave nothing; null when it gave a token, or none is configured.</summary>
    public string? Problem { get; private set; }

    /// <summary>The token to try; null when there is none that has not been refused.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public JoinToken? Next()
    {
        var text = ReadText();
        if (string.IsNullOrWhiteSpace(text))
        {
            Problem = null;
            return null;
        }

        if (!JoinToken.TryParse(text.Trim(), out var token))
        {
            Problem = "What is configured as join token is not one: a join token begins with 'hmj1.'.";
            return null;
        }

        if (token.Id == _refusedId)
        {
            return null;
        }

        Problem = null;
        return token;
    }

    public void Discard(JoinToken token)
    {
        _refusedId = token.Id;
        Problem = $"The control plane refused the {token}.";
    }

    private string? ReadText()
    {
        if (_options.JoinTokenFile is not { Length: > 0 } path || !File.Exists(path))
        {
            return _options.JoinToken;
        }

        return new FileInfo(path).Length <= MaxFileLength
            ? File.ReadAllText(path)
            : throw new IOException($"the join token file '{path}' is longer than {MaxFileLength} bytes");
    }
}
