using HybridMesh.Testing.Time;
using Microsoft.Extensions.Logging.Abstractions;

namespace HybridMesh.Standalone.Tests;

public sealed class ClusterFileWatcherTests : IAsyncLifetime, IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("hybridmesh-test-");
    private ClusterFileWatcher? _started;

    private string File => Path.Combine(_folder.FullName, "cluster.yaml");

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        if (_started is not null)
        {
            await _started.StopAsync(CancellationToken.None);
        }

        _folder.Delete(recursive: true);
    }

    public void Dispose() => _started?.Dispose();

    [Fact]
    public async Task Current_Should_BeThereAtOnce_When_TheFileIsGood()
    {
        await WriteAsync("namespaces: [a]");

        Assert.Equal(["a"], (await StartAsync()).Current.File!.Namespaces);
    }

    [Fact]
    public async Task Current_Should_Follow_When_TheFileIsReplacedOrWritten()
    {
        await WriteAsync("namespaces: [a]");
        var watcher = await StartAsync();

        await WriteAsync("namespaces: [b]");
        await UntilAsync(watcher, "b");
        var other = Path.Combine(_folder.FullName, "new");
        await System.IO.File.WriteAllTextAsync(other, "namespaces: [c]");
        System.IO.File.Move(other, File, overwrite: true);

        await UntilAsync(watcher, "c");
        Assert.Null(watcher.Current.Problem);
    }

    [Theory]
    [InlineData("namespaces: [B]")]
    [InlineData("")]
    [InlineData("namespaces: [")]
    public async Task Current_Should_KeepTheLastGoodAndSayWhy_When_AnEditIsBad(string bad)
    {
        await WriteAsync("namespaces: [a]");
        var watcher = await StartAsync();

        await WriteAsync(bad);
        await Eventually.TrueAsync(() => watcher.Current.Problem is not null && bad.Length > 0 ^ watcher.Current.Problem.Contains("is empty"));

        Assert.StartsWith($"'{File}' is not valid: line ", watcher.Current.Problem);
        Assert.Equal(["a"], watcher.Current.File!.Namespaces);
        await WriteAsync("namespaces: [c]");
        await UntilAsync(watcher, "c");
        Assert.Null(watcher.Current.Problem);
    }

    [Fact]
    public async Task Current_Should_KeepTheLastGood_When_TheFileIsDeletedAndCreatedAgain()
    {
        await WriteAsync("namespaces: [a]");
        var watcher = await StartAsync();

        System.IO.File.Delete(File);
        await Eventually.TrueAsync(() => watcher.Current.Problem?.Contains("cannot be read") == true);
        Assert.Equal(["a"], watcher.Current.File!.Namespaces);

        await WriteAsync("namespaces: [a]");
        await Eventually.TrueAsync(() => watcher.Current.Problem is null);
    }

    [Fact]
    public async Task Current_Should_HaveNoFile_When_ThereNeverWasAGoodOne()
    {
        var watcher = await StartAsync();

        Assert.Null(watcher.Current.File);
        Assert.Contains("cannot be read", watcher.Current.Problem);
        await WriteAsync("namespaces: [a]");
        await UntilAsync(watcher, "a");
    }

    [Fact]
    public async Task WaitForChangeAsync_Should_ReturnAtOnce_When_WhatWasSeenIsOld()
    {
        await WriteAsync("namespaces: [a]");
        var watcher = await StartAsync();

        var current = await watcher.WaitForChangeAsync(new ClusterFileSnapshot(null, null), CancellationToken.None);

        Assert.Same(watcher.Current, current);
    }

    private Task WriteAsync(string text) => System.IO.File.WriteAllTextAsync(File, text);

    private async Task<ClusterFileWatcher> StartAsync()
    {
        _started = new ClusterFileWatcher(File, TimeProvider.System, NullLogger<ClusterFileWatcher>.Instance);
        await _started.StartAsync(CancellationToken.None);
        return _started;
    }

    private static Task UntilAsync(ClusterFileWatcher watcher, string @namespace) =>
        Eventually.TrueAsync(() => watcher.Current.File?.Namespaces.SequenceEqual([@namespace]) == true);
}
