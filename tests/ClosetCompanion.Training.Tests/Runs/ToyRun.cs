using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Data;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Runs;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Tests.Runs;

/// <summary>A run that takes seconds: small towers on drawn shapes, in a folder that goes when the test ends.</summary>
internal sealed class ToyRun : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("closet-training-");

    public Recipe Recipe { get; init; } = Plain;

    private static Recipe Plain =>
        new()
        {
            Model = "toy",
            Seed = 4,
            DevelopmentTitles = 1,
            Dimensions = 32,
            Image = new ImageSettings
            {
                Width = 32,
                Height = 32,
                Resize = ResizeRule.Pad,
                Mean = [0.5f, 0.5f, 0.5f],
                Std = [0.25f, 0.25f, 0.25f],
            },
            Picture = new PictureTowerShape { Widths = [16, 32], Blocks = [1, 1] },
            VocabularyMerges = 40,
            Text = new TextTowerShape
            {
                ContextLength = 12,
                Width = 32,
                Layers = 1,
                Heads = 2,
            },
            Phases = [new TrainingPhase { Epochs = 10 }],
            BatchSize = 32,
            LearningRate = 0.002,
            WeightDecay = 0.05,
            WarmUpSteps = 10,
            GradientClip = 1,
            CheckpointEvery = 1,
        };

    /// <summary>A recipe in which chance has a hand in all that it may, and whose weights are averaged.</summary>
    public static Recipe EverythingRandom =>
        Plain with
        {
            Augmentation = new Augmentation
            {
                SmallestView = 0.6,
                Turn = 10,
                Erase = 0.5,
            },
            WholeTitles = 0.3,
            Dropout = 0.1,
            Averaging = 0.9,
            LeastOfKind = 4,
            Memory = 64,
        };

    public BpeVocabulary Vocabulary { get; } =
        BpeTrainer.Train(["red ring disc bar post green blue yellow black"], merges: 40);

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public ClipTokenizer Tokenizer => new(Vocabulary, Recipe.ContextLength(start: null));

    /// <summary>The untrained model of a member of an ensemble.</summary>
    public ClosetMini Member(int number) =>
        (ClosetMini)
            DualEncoders.Create(
                Recipe with
                {
                    Member = number,
                },
                clip: null,
                Vocabulary.Tokens.Count
            );

    /// <summary>Shapes to train on, but for one title.</summary>
    public Task<TrainingSet> DataAsync(int perTitle) =>
        DataAsync(perTitle, seed: 11, Recipe.DevelopmentTitles);

    /// <summary>Other drawings of the same shapes, all of them to measure with.</summary>
    public Task<TrainingSet> UnseenDrawingsAsync(int perTitle, int seed = 12) =>
        DataAsync(perTitle, seed, int.MaxValue);

    private Task<TrainingSet> DataAsync(int perTitle, int seed, int developmentTitles) =>
        new TrainingSetBuilder(Recipe.Image, Path($"data-{seed}")).BuildAsync(
            new ShapesSource(perTitle, seed),
            developmentTitles,
            Recipe.Seed,
            new Progress<int>(),
            TestContext.Current.CancellationToken
        );

    public TrainingRun Start(
        TrainingSet data,
        string folder,
        TextWriter? console = null,
        Teacher? teacher = null
    )
    {
        Directory.CreateDirectory(Path(folder));
        var log = new RunLog(
            Path($"{folder}.jsonl"),
            Recipe.BatchSize,
            console ?? TextWriter.Null,
            TimeProvider.System
        );
        return new TrainingRun(Recipe, data, Tokenizer, Path(folder), log, teacher: teacher);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
