namespace ClosetCompanion.Benchmarks.Measuring;

/// <summary>One way to do the work of a contest.</summary>
/// <param name="Name">Whose way it is.</param>
/// <param name="RunAsync">Does the work once and tells how long that took.</param>
internal sealed record Contender(string Name, Func<CancellationToken, Task<TimeSpan>> RunAsync)
{
    /// <summary>The name of our own.</summary>
    public const string Ours = "Closet Companion";

    /// <summary>Our own way, timed from here.</summary>
    public static Contender Of(Func<CancellationToken, Task> workAsync) =>
        new(
            Ours,
            async cancellationToken =>
            {
                var start = TimeProvider.System.GetTimestamp();
                await workAsync(cancellationToken);
                return TimeProvider.System.GetElapsedTime(start);
            }
        );
}
