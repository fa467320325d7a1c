using System.Text.Json;
using System.Text.Json.Serialization;
using ClosetCompanion.Training.Recipes;

namespace ClosetCompanion.Training.Feedback;

/// <summary>
/// The settings that a projection of texts is tuned by. What is left out has the value that stands here. A recipe, a store
/// and a model give the same projection again.
/// </summary>
internal sealed record FeedbackRecipe
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Where all randomness starts from: who is held back, and what is drawn.</summary>
    public int Seed { get; init; } = 1;

    /// <summary>How fast attention falls with the place among the hits; 0 corrects for nothing.</summary>
    public double Eta { get; init; } = 0.7;

    /// <summary>The most that one like counts, however far down it was.</summary>
    public double MostWeight { get; init; } = 10;

    /// <summary>What an opened product counts beside a liked one; 0 to 1.</summary>
    public double OpenedWeight { get; init; } = 0.3;

    /// <summary>The penalties on the square of the change that are tried, the strongest first.</summary>
    public IReadOnlyList<double> Penalties { get; init; } = [3, 1, 0.3, 0.1];

    /// <summary>The numbers of steps that are tried, rising.</summary>
    public IReadOnlyList<int> Steps { get; init; } = [10, 30, 100];

    /// <summary>How far a step goes.</summary>
    public double LearningRate { get; init; } = 0.003;

    /// <summary>Liked products in a step.</summary>
    public int BatchSize { get; init; } = 256;

    /// <summary>Products of the catalogue that a step compares them with.</summary>
    public int Background { get; init; } = 1024;

    /// <summary>The most products that were liked or disliked for the same words and stand beside a liked one.</summary>
    public int Rivals { get; init; } = 16;

    /// <summary>Reads a recipe file.</summary>
    /// <exception cref="RecipeException">The file is missing or is no such recipe.</exception>
    public static async Task<FeedbackRecipe> ReadAsync(
        string path,
        CancellationToken cancellationToken
    )
    {
        try
        {
            await using var file = File.OpenRead(path);
            var recipe =
                await JsonSerializer.DeserializeAsync<FeedbackRecipe>(
                    file,
                    _json,
                    cancellationToken
                ) ?? throw new RecipeException($"{path} is empty.");
            return recipe.Problem is { } problem
                ? throw new RecipeException($"The recipe {path} cannot be used: {problem}.")
                : recipe;
        }
        catch (Exception error)
            when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new RecipeException($"The recipe {path} cannot be read: {error.Message}", error);
        }
    }

    private string? Problem =>
        Eta is not (>= 0 and <= 3) ? "eta must be from 0 to 3"
        : MostWeight is not (>= 1 and <= 1000) ? "mostWeight must be from 1 to 1000"
        : OpenedWeight is not (>= 0 and <= 1) ? "openedWeight must be from 0 to 1"
        : Penalties.Count == 0 || Penalties.Any(penalty => penalty is not (>= 0 and <= 1e6))
            ? "penalties must be at least one number from 0 to 1000000"
        : Steps.Count == 0 || Steps[0] < 1 || Steps.Zip(Steps.Skip(1)).Any(p => p.First >= p.Second)
            ? "steps must rise from at least 1"
        : LearningRate is not (> 0 and <= 1) ? "learningRate must be above 0 and at most 1"
        : BatchSize < 1 ? "batchSize must be at least 1"
        : Background < 1 ? "background must be at least 1"
        : Rivals < 0 ? "rivals must not be negative"
        : null;
}
