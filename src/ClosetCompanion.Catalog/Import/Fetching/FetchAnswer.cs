using ClosetCompanion.Catalog.Store.Feeds;

namespace ClosetCompanion.Catalog.Import.Fetching;

/// <summary>What came of a request.</summary>
/// <param name="Outcome">Whether it came.</param>
internal sealed record FetchAnswer(FetchOutcome Outcome)
{
    /// <summary>By what the server tells whether it has changed.</summary>
    public ContentMarks Marks { get; init; } = new(null, null);

    /// <summary>The media type, without parameters; null where the server named none.</summary>
    public string? MediaType { get; init; }

    /// <summary>What is wrong, as the end of a sentence: <c>is not there (404)</c>.</summary>
    public string? Problem { get; init; }

    /// <summary>What to do; null where there is nothing.</summary>
    public string? Advice { get; init; }

    /// <summary>How long the server asks to wait; null where it does not say.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>Whether it may be asked for again at once.</summary>
    public bool IsWorthAnotherTry { get; init; }

    public static FetchAnswer Refused(string problem, string? advice = null) =>
        new(FetchOutcome.Refused) { Problem = problem, Advice = advice };

    public static FetchAnswer Disturbed(string problem, TimeSpan? retryAfter = null) =>
        new(FetchOutcome.Disturbed)
        {
            Problem = problem,
            Advice = "Try again later.",
            RetryAfter = retryAfter,
            IsWorthAnotherTry = true,
        };

    /// <summary>The server did not prove that it is who was asked. Nothing was asked of it.</summary>
    /// <param name="problem">What is wrong with its certificate, as a sentence.</param>
    public static FetchAnswer Insecure(string problem) =>
        Disturbed($"cannot be fetched safely: {problem.TrimEnd('.')}") with
        {
            Advice = "Let the shop mend the certificate of its server.",
            IsWorthAnotherTry = false,
        };
}
