using HybridMesh.Proxy.Listeners;
using Microsoft.Extensions.Options;

namespace HybridMesh.Proxy;

/// <summary>Checks the port map of <see cref="ProxyOptions"/> at start.</summary>
internal sealed class ProxyOptionsValidator : IValidateOptions<ProxyOptions>
{
    public ValidateOptionsResult Validate(string? name, ProxyOptions options)
    {
        try
        {
            _ = new PortMap(options.Ports);
            return ValidateOptionsResult.Success;
        }
        catch (FormatException wrong)
        {
            return ValidateOptionsResult.Fail(wrong.Message);
        }
    }
}
