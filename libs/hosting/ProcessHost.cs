using HybridMesh.Hosting.Health;
using HybridMesh.Hosting.Listeners;
using HybridMesh.Hosting.Telemetry;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace HybridMesh.Hosting;

/// <summary>What every process has in common: where options come from, logs, telemetry, health, listeners, exit codes.</summary>
public static class ProcessHost
{
    /// <summary>Exit code when the options are invalid or the command line cannot be read.</summary>
    public const int BadUsage = 2;

    /// <summary>
    /// A builder with our defaults. Options come, later ones winning, from the JSON file named by <c>--config</c>, environment variables
    /// <c>HYBRIDMESH__Section__Key</c>, and flags <c>--Section:Key=value</c>. Nothing listens until <c>AddListener</c> is called.
    /// </summary>
    /// <param name="processName">Short name in logs and traces, such as <c>global-cp</c>.</param>
    /// <param name="args">The process's command line.</param>
    /// <exception cref="FileNotFoundException">The file named by <c>--config</c> does not exist.</exception>
    public static WebApplicationBuilder CreateBuilder(string processName, string[] args)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions
        {
            ApplicationName = processName,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,
        });
        AddOptionSources(builder.Configuration, args);
        AddLogging(builder.Logging);
        builder.WebHost.UseKestrelHttpsConfiguration();
        builder.WebHost.ConfigureKestrel(KestrelDefaults.Apply);
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(30));
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.AddProcessTelemetry(processName);
        builder.Services.AddListeners();
        builder.Services.AddTransient<IStartupFilter, HeadRequests>();
        return builder;
    }

    /// <summary>
    /// Runs until the process is asked to stop. Invalid options end it with one line each on standard error and exit code
    /// <see cref="BadUsage"/>; a listener that cannot be bound with exit code 1.
    /// </summary>
    /// <param name="build">Builds the application; options errors thrown here are reported like those at start.</param>
    /// <param name="cancellationToken">Ends the run.</param>
    public static async Task<int> RunAsync(Func<WebApplication> build, CancellationToken cancellationToken)
    {
        try
        {
            await using var app = build();
            await app.RunAsync(cancellationToken);
            return 0;
        }
        catch (Exception invalid) when (OptionFailures.Of(invalid) is { Count: > 0 } failures)
        {
            foreach (var failure in failures)
            {
                await Console.Error.WriteLineAsync($"invalid option: {failure}");
            }

            return BadUsage;
        }
        catch (FileNotFoundException missing)
        {
            await Console.Error.WriteLineAsync(missing.Message);
            return BadUsage;
        }
        catch (IOException unbound) when (unbound.InnerException is Microsoft.AspNetCore.Connections.AddressInUseException)
        {
            await Console.Error.WriteLineAsync(unbound.Message);
            return 1;
        }
    }

    /// <summary>Maps <c>/healthz</c>, <c>/readyz</c> and <c>/metrics</c> on one listener, for anonymous callers.</summary>
    public static IEndpointRouteBuilder MapServiceEndpoints(this IEndpointRouteBuilder routes, string listener)
    {
        routes.MapHealth(listener);
        routes.MapMetrics(listener);
        return routes;
    }

    private static void AddOptionSources(ConfigurationManager configuration, string[] args)
    {
        configuration.Sources.Clear();
        var flags = new ConfigurationBuilder().AddCommandLine(args).Build();
        if (flags["config"] is { Length: > 0 } file)
        {
            configuration.AddJsonFile(Path.GetFullPath(file), optional: false, reloadOnChange: false);
        }

        configuration.AddEnvironmentVariables("HYBRIDMESH__");
        configuration.AddConfiguration(flags);
    }

    private static void AddLogging(ILoggingBuilder logging)
    {
        logging.ClearProviders();
        logging.AddJsonConsole(options =>
        {
            options.UseUtcTimestamp = true;
            options.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";
        });
        logging.AddFilter("Microsoft", LogLevel.Warning);
        logging.AddFilter("System", LogLevel.Warning);
        logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Information);
        // ASP.NET logs a client that went away as an error; the request log has it already.
        logging.AddFilter("Microsoft.AspNetCore.Server.Kestrel", LogLevel.Error);
    }
}
