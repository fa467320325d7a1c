namespace ClosetCompanion.Catalog.Sqlite.Connections;

/// <summary>Wakes those of this process that wait for a change of the store.</summary>
internal sealed class ChangeSignal
{
    private volatile TaskCompletionSource _next = Make();

    /// <summary>Ends with the next call of <see cref="Tell"/>.</summary>
    public Task Next => _next.Task;

    public void Tell() => Interlocked.Exchange(ref _next, Make()).SetResult();

    private static TaskCompletionSource Make() =>
        new(TaskCreationOptions.RunContinuationsAsynchronously);
}
