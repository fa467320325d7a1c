using ClosetCompanion.Clip.Registry;
using Polly;
using Polly.Retry;

namespace ClosetCompanion.Clip.Downloads;

/// <summary>When a download is tried again: after pauses that double, or when the hub asks for it, and not for ever.</summary>
internal static class RetryPolicy
{
    private const int TriesOfTheUnreachable = 2;

    /// <summary>Makes the policy for one file.</summary>
    public static ResiliencePipeline Create(
        DownloadOptions options,
        HubFile file,
        IProgress<ModelProgress>? progress
    ) =>
        options.Tries <= 1
            ? ResiliencePipeline.Empty
            : new ResiliencePipelineBuilder { TimeProvider = options.TimeProvider }
                .AddRetry(
                    new RetryStrategyOptions
                    {
                        MaxRetryAttempts = options.Tries - 1,
                        Delay = options.FirstPause,
                        MaxDelay = options.LongestPause,
                        BackoffType = DelayBackoffType.Exponential,
                        UseJitter = true,
                        ShouldHandle = attempt =>
                            ValueTask.FromResult(
                                attempt.Outcome.Exception is DownloadInterruption interruption
                                    && IsWorthATry(interruption, attempt.AttemptNumber + 1, options)
                            ),
                        // Null leaves the pause to the settings above.
                        DelayGenerator = attempt =>
                            ValueTask.FromResult(
                                (attempt.Outcome.Exception as DownloadInterruption)?.RetryAfter
                            ),
                        OnRetry = attempt =>
                        {
                            var reason = attempt.Outcome.Exception?.Message;
                            progress?.Report(
                                new ModelProgress(
                                    file.Name,
                                    Note: $"{file.Name}: {reason}; trying again in {attempt.RetryDelay.TotalSeconds:0.#} s"
                                )
                            );
                            return ValueTask.CompletedTask;
                        },
                    }
                )
                .Build();

    private static bool IsWorthATry(
        DownloadInterruption interruption,
        int tries,
        DownloadOptions options
    ) =>
        !(interruption.RetryAfter > options.LongestWait)
        && (!interruption.IsUnreachable || tries < TriesOfTheUnreachable);
}
