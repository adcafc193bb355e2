using System.Net;

namespace HybridMesh.Proxy.Tests.Support;

/// <summary>An answer, read to its end: who gave it (an upstream by its name), or why the gateway answered itself.</summary>
internal sealed record TestAnswer(HttpStatusCode Status, string Body, string? Upstream, string? Reason, Uri? Location);
