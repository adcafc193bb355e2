namespace HybridMesh.ManagementApi.Hosting.Endpoints;

/// <summary>What an endpoint does and takes: the base of its query check and of its entry in OpenAPI.</summary>
/// <param name="Id">Unique name, such as <c>ApplyResources</c>.</param>
/// <param name="Tag">The group it is shown in.</param>
/// <param name="Summary">One sentence.</param>
internal sealed record ApiOperation(string Id, string Tag, string Summary)
{
    /// <summary>Every query parameter it takes; others are refused.</summary>
    public IReadOnlyList<QueryParameter> Query { get; init; } = [];

    public IReadOnlyList<HeaderParameter> Headers { get; init; } = [];

    /// <summary>What it takes; null when it takes no body.</summary>
    public ApiBody? Request { get; init; }

    /// <summary>Status of success.</summary>
    public int Status { get; init; } = StatusCodes.Status200OK;

    /// <summary>What it answers with; null when nothing.</summary>
    public ApiBody? Response { get; init; }

    /// <summary>Statuses of refusal beside 401, 403, 429, 500 and 503, which any operation may answer with.</summary>
    public IReadOnlyList<int> Refusals { get; init; } = [];
}
