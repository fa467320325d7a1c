using Polly;
using Polly.Retry;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>When a request is tried again: after pauses that double, or when the server asks for it, and not for ever.</summary>
internal static class FetchRetries
{
    private const int More = 3;

    private static readonly TimeSpan _first = TimeSpan.FromMilliseconds(500);

    public static ResiliencePipeline<FetchAnswer> Create(TimeProvider time) =>
        new ResiliencePipelineBuilder<FetchAnswer> { TimeProvider = time }
            .AddRetry(
                new RetryStrategyOptions<FetchAnswer>
                {
                    MaxRetryAttempts = More,
                    Delay = _first,
                    BackoffType = DelayBackoffType.Exponential,
                    ShouldHandle = attempt =>
                        ValueTask.FromResult(
                            attempt.Outcome.Result is { IsWorthAnotherTry: true } answer
                                && !(answer.RetryAfter > HostTurns.LongestPause)
                        ),
                    // Null leaves the pause to the settings above.
                    DelayGenerator = attempt =>
                        ValueTask.FromResult(attempt.Outcome.Result?.RetryAfter),
                }
            )
            .Build();
}
