using HybridMesh.AllInOne.Layout;

namespace HybridMesh.AllInOne.Supervision;

/// <summary>Ends everything of one home: the supervisor first, so that nothing comes back, then stage by stage from the edge down.</summary>
internal sealed class Shutdown(HomeFolder home, SupervisorProcess supervisor, ProcessStopper stopper)
{
    /// <summary>Returns when nothing runs; tells of each process as it goes.</summary>
    public async Task RunAsync(Action<string, bool> stopped, CancellationToken cancellationToken)
    {
        await supervisor.EndAsync(cancellationToken);
        var specs = DesiredState.Read(home).Processes.ToDictionary(p => p.Name);
        var stages = ProcessRecords.All(home)
            .Select(record => (Record: record, Spec: specs.GetValueOrDefault(record.Name) ?? Unknown(record)))
            .GroupBy(process => process.Spec.Stage)
            .OrderByDescending(stage => stage.Key);
        foreach (var stage in stages)
        {
            await Task.WhenAll(stage.Select(process => StopAsync(process.Record, process.Spec, stopped, cancellationToken)));
        }

        DesiredState.Nothing.Write(home);
    }

    private static ProcessSpec Unknown(ProcessRecord record) => new() { Name = record.Name, Command = record.Command, Stage = 1 };

    private async Task StopAsync(ProcessRecord record, ProcessSpec spec, Action<string, bool> stopped, CancellationToken cancellationToken)
    {
        if (record.IsAlive)
        {
            stopped(record.Name, await stopper.StopAsync(record.Identity, spec.StopSignal, spec.StopTimeout, cancellationToken));
        }

        File.Delete(home.RecordOf(record.Name));
    }
}
