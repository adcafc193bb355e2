using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Matching;

namespace HybridMesh.Hosting.Listeners;

/// <summary>Drops the candidates that belong to another listener than the request's. No listener named: never served.</summary>
internal sealed class ListenerMatcherPolicy : MatcherPolicy, IEndpointSelectorPolicy
{
    // Before the policies for methods and media types, so that these judge only what is served here.
    public override int Order => -10_000;

    public bool AppliesToEndpoints(IReadOnlyList<Endpoint> endpoints) => true;

    public Task ApplyAsync(HttpContext httpContext, CandidateSet candidates)
    {
        var listener = httpContext.GetListenerName();
        for (var i = 0; i < candidates.Count; i++)
        {
            // What routing itself puts in, to answer 405 or 415, is no route and has no listener: refusing a method leaks nothing.
            var endpoint = candidates[i].Endpoint;
            var required = endpoint.Metadata.GetMetadata<ListenerName>()?.Value;
            if (endpoint is RouteEndpoint && (required is null || required != listener))
            {
                candidates.SetValidity(i, false);
            }
        }

        return Task.CompletedTask;
    }
}
