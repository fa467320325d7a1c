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
            Id = "toy",
            Seed = 4,
            Model = new ModelSection
            {
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
            },
            Data = new DataSection { DevelopmentTitles = 1 },
            Optimiser = new OptimiserSection
            {
                LearningRate = 0.002,
                WeightDecay = 0.05,
                GradientClip = 1,
            },
            Schedule = new ScheduleSection
            {
                Phases = [new TrainingPhase { Epochs = 10 }],
                BatchSize = 32,
                WarmUpSteps = 10,
                CheckpointEvery = 1,
            },
        };

    /// <summary>A recipe in which chance has a hand in all that it may, and whose weights are averaged.</summary>
    public static Recipe EverythingRandom =>
        Plain with
        {
            Model = Plain.Model with { Dropout = 0.1, HeadWidth = 24 },
            Data = Plain.Data with
            {
                Augmentation = new Augmentation
                {
                    SmallestView = 0.6,
                    Turn = 10,
                    Erase = 0.5,
                    Backgrounds = 0.5,
                    Light = 0.3,
                },
                LeastOfKind = 4,
            },
            Captions = new CaptionSection { WholeTitles = 0.3, WordWeight = 1 },
            Loss = new LossSection { Memory = 64, Neighbours = 0.5 },
            Optimiser = Plain.Optimiser with { Averaging = 0.9 },
            Schedule = Plain.Schedule with
            {
                // The towers wait, then the text tower does, then it moves less than the rest.
                Phases =
                [
                    HeadsAlone(epochs: 2),
                    new TrainingPhase
                    {
                        Epochs = 3,
                        PictureRate = 0.5,
                        TextRate = 0,
                    },
                    new TrainingPhase { Epochs = 5, TextRate = 0.5 },
                ],
            },
        };

    /// <summary>A phase in which the heads learn alone.</summary>
    public static TrainingPhase HeadsAlone(int epochs) =>
        new()
        {
            Epochs = epochs,
            PictureRate = 0,
            TextRate = 0,
            HeadsAlone = true,
        };

    /// <summary>A phase in which the picture tower learns from texts that were read ahead.</summary>
    public static TrainingPhase TextsAhead(int epochs) =>
        new()
        {
            Epochs = epochs,
            TextRate = 0,
            TextsAhead = true,
        };

    public BpeVocabulary Vocabulary { get; } =
        BpeTrainer.Train(["red ring disc bar post green blue yellow black"], merges: 40);

    public string Path(string name) => System.IO.Path.Combine(_folder.FullName, name);

    public ClipTokenizer Tokenizer => new(Vocabulary, Recipe.ContextLength(start: null));

    /// <summary>An untrained model; each number gives other weights.</summary>
    public TwoTowers Member(int number) =>
        (TwoTowers)
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
        DataAsync(perTitle, seed: 11, Recipe.Data.DevelopmentTitles);

    /// <summary>Other drawings of the same shapes, all of them to measure with.</summary>
    public Task<TrainingSet> UnseenDrawingsAsync(int perTitle, int seed = 12) =>
        DataAsync(perTitle, seed, int.MaxValue);

    private Task<TrainingSet> DataAsync(int perTitle, int seed, int developmentTitles) =>
        new TrainingSetBuilder(Recipe.Model.Image, Path($"data-{seed}")).BuildAsync(
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
            Recipe.Schedule.BatchSize,
            console ?? TextWriter.Null,
            TimeProvider.System
        );
        return new TrainingRun(Recipe, data, Tokenizer, Path(folder), log, teacher: teacher);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
