using System.Text.Json;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Recipes;

/// <summary>All the settings of a training run. A recipe, its data and its seed give the same model again.</summary>
public sealed record Recipe
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Id of the model that comes out.</summary>
    public required string Model { get; init; }

    /// <summary>Where all randomness starts from.</summary>
    public required int Seed { get; init; }

    /// <summary>Titles kept out of training to measure with.</summary>
    public required int DevelopmentTitles { get; init; }

    /// <summary>Components of an embedding.</summary>
    public required int Dimensions { get; init; }

    /// <summary>How pictures are prepared.</summary>
    public required ImageSettings Image { get; init; }

    /// <summary>The picture tower.</summary>
    public required PictureTowerShape Picture { get; init; }

    /// <summary>Merges that the vocabulary learns.</summary>
    public required int VocabularyMerges { get; init; }

    /// <summary>The text tower.</summary>
    public required TextTowerShape Text { get; init; }

    /// <summary>Passes over the training products.</summary>
    public required int Epochs { get; init; }

    /// <summary>Pictures of a step.</summary>
    public required int BatchSize { get; init; }

    /// <summary>The highest learning rate.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Decay of AdamW.</summary>
    public required double WeightDecay { get; init; }

    /// <summary>Steps until the highest learning rate.</summary>
    public required int WarmUpSteps { get; init; }

    /// <summary>Gradients are scaled down to this norm.</summary>
    public required double GradientClip { get; init; }

    /// <summary>Steps between checkpoints.</summary>
    public int CheckpointEvery { get; init; } = 100;

    /// <summary>Reads a recipe file.</summary>
    /// <exception cref="RecipeException">The file is missing or is no recipe.</exception>
    public static async Task<Recipe> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var recipe = await JsonSerializer.DeserializeAsync<Recipe>(
                file,
                Json,
                cancellationToken
            );
            return (recipe ?? throw new RecipeException($"{path} is empty.")).Check(path);
        }
        catch (Exception error)
            when (error is JsonException or IOException or UnauthorizedAccessException)
        {
            throw new RecipeException($"The recipe {path} cannot be read: {error.Message}", error);
        }
    }

    private Recipe Check(string path)
    {
        string? problem =
            BatchSize < 2 ? "batchSize must be at least 2"
            : Epochs < 1 ? "epochs must be at least 1"
            : Picture.Widths.Count == 0 || Picture.Widths.Count != Picture.Blocks.Count
                ? "picture.widths and picture.blocks need one number for each stage"
            : Text.Width % Text.Heads != 0 ? "text.heads must divide text.width"
            : Image.Width < 16 || Image.Height < 16
                ? "pictures must be at least 16 pixels wide and high"
            : null;
        return problem is null
            ? this
            : throw new RecipeException($"The recipe {path} cannot be used: {problem}.");
    }
}
