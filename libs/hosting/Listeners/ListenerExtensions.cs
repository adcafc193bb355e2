using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace HybridMesh.Hosting.Listeners;

/// <summary>Named listeners: an endpoint answers only where it says so, whatever else the process hosts.</summary>
public static class ListenerExtensions
{
    /// <summary>
    /// Adds a listener. The option <c>Listeners:NAME</c> (<c>IP:PORT</c>) overrides its address. A second call with the same name
    /// configures the same listener.
    /// </summary>
    public static WebApplicationBuilder AddListener(this WebApplicationBuilder builder, string name, Action<ListenerOptions> configure)
    {
        builder.Services.Configure<ListenerTable>(table =>
        {
            var options = table.GetOrAdd(name);
            configure(options);
            if (builder.Configuration[$"Listeners:{name}"] is { Length: > 0 } address)
            {
                options.Address = ListenerOptions.ParseAddress(address);
            }
        });
        return builder;
    }

    /// <summary>Serves the endpoints only on the named listener; on others they do not exist (404). Endpoints without this are never served.</summary>
    public static TBuilder RequireListener<TBuilder>(this TBuilder endpoints, string name)
        where TBuilder : IEndpointConventionBuilder
    {
        endpoints.Add(endpoint => endpoint.Metadata.Add(new ListenerName(name)));
        return endpoints;
    }

    /// <summary>The name of the listener this request came in on; null when it is not one of ours.</summary>
    public static string? GetListenerName(this HttpContext context) => context.Features.Get<ListenerName>()?.Value;

    internal static IServiceCollection AddListeners(this IServiceCollection services)
    {
        services.AddOptions<ListenerTable>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<MatcherPolicy, ListenerMatcherPolicy>());
        services.TryAddEnumerable(ServiceDescriptor.Transient<IConfigureOptions<KestrelServerOptions>, ListenerBinding>());
        services.TryAddSingleton(provider =>
            new ListenerAddresses(provider.GetRequiredService<IConfiguration>()["Hosting:AddressFile"]));
        services.AddHostedService<ListenerAddressPublisher>();
        return services;
    }
}
