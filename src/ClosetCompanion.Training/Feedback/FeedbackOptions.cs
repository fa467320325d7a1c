namespace ClosetCompanion.Training.Feedback;

/// <summary>What a run of <c>closet-train feedback</c> reads and writes.</summary>
/// <param name="Store">A data folder or a database.</param>
/// <param name="Model">The model folder that is tuned.</param>
/// <param name="Output">Where the tuned model folder is put.</param>
internal sealed record FeedbackOptions(string Store, string Model, string Output)
{
    /// <summary>The recipe file; null for the settings of <see cref="FeedbackRecipe"/>.</summary>
    public string? Recipe { get; init; }

    /// <summary>People whose data is left out.</summary>
    public IReadOnlyCollection<string> Without { get; init; } = [];

    /// <summary>Goes on with few people, and writes what brought nothing.</summary>
    public bool Force { get; init; }

    /// <summary>The licence of the tuned weights, as an SPDX identifier; null where nobody stated one.</summary>
    public string? Licence { get; init; }
}
