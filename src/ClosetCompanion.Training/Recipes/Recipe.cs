using System.Text.Json;
using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Training.Losses;

namespace ClosetCompanion.Training.Recipes;

/// <summary>All the settings of a training run. A recipe, its data and its seed give the same model again.</summary>
public sealed record Recipe
{
    private static readonly JsonSerializerOptions _json = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        ReadCommentHandling = JsonCommentHandling.Skip,
    };

    /// <summary>Id of the model that comes out.</summary>
    public required string Id { get; init; }

    /// <summary>Where all randomness starts from.</summary>
    public required int Seed { get; init; }

    /// <summary>
    /// Number of this run among several of one recipe: its first weights and its batches are its own,
    /// while the titles kept back and the vocabulary depend on the seed alone.
    /// </summary>
    public int Member { get; init; }

    /// <summary>What is trained.</summary>
    public required ModelSection Model { get; init; }

    /// <summary>What it sees.</summary>
    public required DataSection Data { get; init; }

    /// <summary>What is said of it.</summary>
    public CaptionSection Captions { get; init; } = new();

    /// <summary>What is made smaller.</summary>
    public LossSection Loss { get; init; } = new();

    /// <summary>How weights are moved.</summary>
    public required OptimiserSection Optimiser { get; init; }

    /// <summary>The course of the run.</summary>
    public required ScheduleSection Schedule { get; init; }

    /// <summary>How the finished model learns words.</summary>
    public WordsSection Words { get; init; } = new();

    /// <summary>Where the randomness of the run itself starts from.</summary>
    internal int TrainingSeed => Seed + (1_009 * Member);

    /// <summary>The most tokens of a text, start and end included.</summary>
    /// <param name="start">The shape of the published CLIP that the run starts from, if any.</param>
    internal int ContextLength(ClipShape? start) =>
        Model.Text?.ContextLength ?? (start ?? Model.Clip)!.Text.MaxPositions;

    /// <summary>Says what is missing where the recipe alone makes no model.</summary>
    /// <param name="start">The shape of the published CLIP that the run starts from, if any.</param>
    /// <exception cref="RecipeException">It starts from a CLIP and none was named.</exception>
    internal void RequireModel(ClipShape? start)
    {
        if (Model.Picture is null && (start ?? Model.Clip) is null)
        {
            throw new RecipeException(
                $"{Id} starts from a CLIP: name its folder by --start (config.json, model.safetensors, vocab.json, merges.txt)."
            );
        }
    }

    /// <summary>Width and height of the pictures in the last epoch.</summary>
    internal (int Width, int Height) FinalPictureSize => PictureSizeIn(Schedule.Epochs - 1);

    /// <summary>Width and height of the pictures in an epoch, counted from 0.</summary>
    internal (int Width, int Height) PictureSizeIn(int epoch)
    {
        var phase = Schedule.PhaseOf(epoch);
        return (phase.Width ?? Model.Image.Width, phase.Height ?? Model.Image.Height);
    }

    /// <summary>Reads a recipe file.</summary>
    /// <exception cref="RecipeException">The file is missing or is no recipe.</exception>
    public static async Task<Recipe> ReadAsync(string path, CancellationToken cancellationToken)
    {
        try
        {
            await using var file = File.OpenRead(path);
            var recipe =
                await JsonSerializer.DeserializeAsync<Recipe>(file, _json, cancellationToken)
                ?? throw new RecipeException($"{path} is empty.");
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

    /// <summary>What is wrong with the values, section by section, or null.</summary>
    internal string? Problem =>
        Of("model", Model.Problem)
        ?? Of("data", Data.Problem)
        ?? Of("captions", Captions.Problem)
        ?? Of("loss", Loss.Problem)
        ?? Of("optimiser", Optimiser.Problem)
        ?? Of("schedule", Schedule.Problem)
        ?? Of("words", Words.Problem)
        ?? Together;

    private static string? Of(string section, string? problem) =>
        problem is null ? null : $"{section}: {problem}";

    /// <summary>What does not go together, or null.</summary>
    private string? Together =>
        Loss.Memory % Schedule.BatchSize != 0 ? "loss.memory must be a multiple of batchSize"
        : Loss.TeacherShare > 0 && Model.Picture is null
            ? "loss.teacherShare is for two towers with the softmax loss"
        : Loss.Photos > 0 != Data.Photos is { OfStep: > 0 }
            ? "loss.photos and data.photos must be given together, or neither loss.photos nor photos of a step (data.photos.ofStep)"
        : Schedule.Phases.Any(phase => phase.KnowsTexts) && Model.Picture is null
            ? "headsAlone and textsAhead are for two towers"
        : Loss.Kind == LossKind.Sigmoid && Data.Photos is not null
            ? "data.photos is for the softmax loss"
        : Model.Picture is not null && Optimiser.Tuning.Method == TuningMethod.Lora
            ? "LoRA is for a CLIP's linear layers; two towers have few of them"
        : Schedule.PicturesAtOnce is not null && Model.Dropout > 0
            ? "picturesAtOnce computes every part twice, and dropout would differ between the two; leave one of them out"
        : Schedule.PicturesAtOnce is not null
        && Model.Picture is { NormalisesBatches: true }
        && Schedule.Phases.Any(phase => phase.PictureRate > 0)
            ? "picturesAtOnce computes a batch in parts, and batch normalisation looks at all of it; leave it out, or freeze the picture tower"
        : null;
}
