using System.Text.Json;
using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Losses;
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

    /// <summary>
    /// Number of this run among those of an ensemble: its first weights and its batches are its own,
    /// while the titles kept back and the vocabulary depend on the seed alone.
    /// </summary>
    public int Member { get; init; }

    /// <summary>Titles kept out of training to measure with.</summary>
    public required int DevelopmentTitles { get; init; }

    /// <summary>Products to train on, chosen by the seed, where fewer than all are wanted; all if left out.</summary>
    public int? Products { get; init; }

    /// <summary>Components of an embedding.</summary>
    public required int Dimensions { get; init; }

    /// <summary>
    /// How pictures are prepared. They are decoded to this size; phases may see them smaller, and the model that comes out
    /// takes those of the last phase.
    /// </summary>
    public required ImageSettings Image { get; init; }

    /// <summary>closet-mini's picture tower; left out, with <see cref="Text"/>, where the model is a CLIP.</summary>
    public PictureTowerShape? Picture { get; init; }

    /// <summary>Merges that the vocabulary learns; of no account where the run starts from weights that bring theirs.</summary>
    public int VocabularyMerges { get; init; } = 6000;

    /// <summary>closet-mini's text tower.</summary>
    public TextTowerShape? Text { get; init; }

    /// <summary>The shape of a CLIP that starts from random weights; a published one brings its own.</summary>
    public ClipShape? Clip { get; init; }

    /// <summary>The course of the run.</summary>
    public required IReadOnlyList<TrainingPhase> Phases { get; init; }

    /// <summary>Pictures of a step.</summary>
    public required int BatchSize { get; init; }

    /// <summary>
    /// Pictures that are computed at once; a larger batch is computed in parts, with the same gradients (see
    /// <see cref="Runs.GradientCache"/>). The whole batch if left out.
    /// </summary>
    public int? PicturesAtOnce { get; init; }

    /// <summary>The contrastive loss.</summary>
    public LossKind Loss { get; init; }

    /// <summary>
    /// Pairs of earlier batches that a batch is told apart from besides its own (see
    /// <see cref="CrossBatchMemory"/>); 0 for none.
    /// </summary>
    public int Memory { get; init; }

    /// <summary>
    /// Whether a caption is right for all pictures of a batch that it describes (same title, same picture, same
    /// attributes), or as in the original CLIP for its own picture only. Bare words of attributes always describe several.
    /// </summary>
    public bool SameCaptionPositives { get; init; } = true;

    /// <summary>Which weights change.</summary>
    public Tuning Tuning { get; init; } = new() { Method = TuningMethod.Full };

    /// <summary>
    /// What the trained weights count for in the final ones, beside those that the run started from (WiSE-FT; Wortsman
    /// and others, 2021): 1 keeps the trained ones, 0.5 is the middle.
    /// </summary>
    public double TrainedShare { get; init; } = 1;

    /// <summary>
    /// What the judgement of teachers counts for in the loss's targets, beside which captions belong to which pictures: 0
    /// for a run without teachers, 1 where it learns from nothing else. The run names them (<c>--teacher</c>).
    /// </summary>
    public double TeacherShare { get; init; }

    /// <summary>Products of one kind that stand together in a batch, so that they must be told apart; 1 shuffles freely.</summary>
    public int KindRun { get; init; } = 1;

    /// <summary>
    /// Products that a kind shows in an epoch at the least: those of rarer kinds are seen again, each at most
    /// <see cref="Data.EpochOrder.MostRepeats"/> times. 0 shows every product once.
    /// </summary>
    public int LeastOfKind { get; init; }

    /// <summary>How pictures are changed each time they are seen.</summary>
    public Augmentation Augmentation { get; init; } = new();

    /// <summary>Share of the titles that are shown whole; the others lose first words and words anywhere.</summary>
    public double WholeTitles { get; init; } = 0.6;

    /// <summary>Share of the words that a title loses which is not shown whole.</summary>
    public double WordDrop { get; init; } = 0.15;

    /// <summary>Share of closet-mini's features that are set to zero in training, of pictures and of texts.</summary>
    public double Dropout { get; init; }

    /// <summary>
    /// Whether closet-mini's convolutions and large products are trained in bfloat16: on processors that multiply it fast
    /// (AVX-512 BF16, AMX) at about twice the rate. Weights, normalisation and losses stay in float32.
    /// </summary>
    public bool Bfloat16 { get; init; }

    /// <summary>
    /// What the running average of the weights keeps at each step; the averaged weights are measured and exported. 0
    /// takes the weights of the last step.
    /// </summary>
    public double Averaging { get; init; }

    /// <summary>The highest learning rate.</summary>
    public required double LearningRate { get; init; }

    /// <summary>Decay of AdamW.</summary>
    public required double WeightDecay { get; init; }

    /// <summary>
    /// Epochs after which the learning rate reaches zero; more than the run has, where another run goes on from it. The
    /// run's epochs if left out.
    /// </summary>
    public int? ScheduleEpochs { get; init; }

    /// <summary>Steps until the highest learning rate.</summary>
    public required int WarmUpSteps { get; init; }

    /// <summary>Gradients are scaled down to this norm.</summary>
    public required double GradientClip { get; init; }

    /// <summary>What captions made of attributes count for in the loss, beside 1 for titles.</summary>
    public double AttributeCaptionWeight { get; init; } = 1;

    /// <summary>What the bare words of attributes count for in the loss, all groups together.</summary>
    public double AttributeWordWeight { get; init; }

    /// <summary>Steps between checkpoints.</summary>
    public int CheckpointEvery { get; init; } = 100;

    /// <summary>Where the randomness of the run itself starts from.</summary>
    internal int TrainingSeed => Seed + (1_009 * Member);

    /// <summary>Passes over the training products, in all phases.</summary>
    internal int Epochs => Phases.Sum(phase => phase.Epochs);

    /// <summary>The most tokens of a text, start and end included.</summary>
    /// <param name="start">The shape of the published CLIP that the run starts from, if any.</param>
    internal int ContextLength(ClipShape? start) =>
        Text?.ContextLength ?? (start ?? Clip)!.Text.MaxPositions;

    /// <summary>Says what is missing where the recipe alone makes no model.</summary>
    /// <param name="start">The shape of the published CLIP that the run starts from, if any.</param>
    /// <exception cref="RecipeException">It starts from a CLIP and none was named.</exception>
    internal void RequireModel(ClipShape? start)
    {
        if (Picture is null && (start ?? Clip) is null)
        {
            throw new RecipeException(
                $"{Model} starts from a CLIP: name its folder by --start (config.json, model.safetensors, vocab.json, merges.txt)."
            );
        }
    }

    /// <summary>Width and height of the pictures in the last epoch.</summary>
    internal (int Width, int Height) FinalPictureSize => PictureSizeIn(Epochs - 1);

    /// <summary>Width and height of the pictures in an epoch, counted from 0.</summary>
    internal (int Width, int Height) PictureSizeIn(int epoch)
    {
        foreach (var phase in Phases)
        {
            if (epoch < phase.Epochs)
            {
                return (phase.Width ?? Image.Width, phase.Height ?? Image.Height);
            }

            epoch -= phase.Epochs;
        }

        return (Image.Width, Image.Height);
    }

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
            : Products < 1 ? "products must be at least 1"
            : DevelopmentTitles < 1 ? "developmentTitles must be at least 1"
            : ScheduleEpochs < Epochs ? "scheduleEpochs must be at least the epochs of all phases"
            : Memory < 0 || Memory % BatchSize != 0 ? "memory must be a multiple of batchSize"
            : Memory > 0 && Loss == LossKind.Sigmoid ? "memory is for the softmax loss"
            : TeacherShare is < 0 or > 1 ? "teacherShare must be from 0 to 1"
            : TeacherShare > 0 && (Picture is null || Loss == LossKind.Sigmoid)
                ? "teacherShare is for closet-mini with the softmax loss"
            : KindRun < 1 ? "kindRun must be at least 1"
            : LeastOfKind < 0 ? "leastOfKind must not be negative"
            : Augmentation.Problem is { } wrong ? wrong
            : WholeTitles is < 0 or > 1 ? "wholeTitles must be from 0 to 1"
            : WordDrop is < 0 or >= 1 ? "wordDrop must be from 0 to below 1"
            : Dropout is < 0 or >= 1 ? "dropout must be from 0 to below 1"
            : Averaging is < 0 or >= 1 ? "averaging must be from 0 to below 1"
            : Dropout > 0 && Picture is null ? "dropout is for closet-mini"
            : Phases.Count == 0 || Phases.Any(phase => phase.Epochs < 1)
                ? "phases must be at least one, each of at least 1 epoch"
            : Phases.Any(phase => phase.Width is < 16 || phase.Height is < 16)
                ? "pictures must be at least 16 pixels wide and high in every phase"
            : (Picture is null) != (Text is null) ? "picture and text must be given together"
            : Picture is not null
            && (Picture.Widths.Count == 0 || Picture.Widths.Count != Picture.Blocks.Count)
                ? "picture.widths and picture.blocks need one number for each stage"
            : Text is not null && Text.Width % Text.Heads != 0 ? "text.heads must divide text.width"
            : Text?.Layers < 1 ? "text.layers must be at least 1"
            : Picture is not null && Tuning.Method == TuningMethod.Lora
                ? "LoRA is for a CLIP's linear layers; closet-mini has few of them"
            : PicturesAtOnce is < 1 ? "picturesAtOnce must be at least 1"
            : TrainedShare is < 0 or > 1 ? "trainedShare must be from 0 to 1"
            : Image.Width < 16 || Image.Height < 16
                ? "pictures must be at least 16 pixels wide and high"
            : null;
        return problem is null
            ? this
            : throw new RecipeException($"The recipe {path} cannot be used: {problem}.");
    }
}
