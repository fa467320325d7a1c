using ClosetCompanion.Clip.Conversion;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Onnx;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;
using ClosetCompanion.Training.Towers.Clip;

namespace ClosetCompanion.Training.Tests.Towers;

/// <summary>A CLIP of the smallest size, with random weights.</summary>
internal static class TinyClip
{
    public static BpeVocabulary Vocabulary { get; } =
        BpeTrainer.Train(["red ring disc bar post green blue"], merges: 20);

    public static Recipe Recipe { get; } =
        new()
        {
            Id = "tiny",
            Seed = 3,
            Model = new ModelSection
            {
                Dimensions = 6,
                Image = new ImageSettings
                {
                    Width = 16,
                    Height = 16,
                    Resize = ResizeRule.Pad,
                    Mean = [0.5f, 0.5f, 0.5f],
                    Std = [0.25f, 0.25f, 0.25f],
                },
                Clip = new ClipShape(
                    new ClipTextConfig
                    {
                        HiddenSize = 8,
                        LayerCount = 2,
                        HeadCount = 2,
                        IntermediateSize = 16,
                        ProjectionDimensions = 6,
                        VocabularySize = 10,
                        MaxPositions = 12,
                    },
                    new ClipVisionConfig
                    {
                        HiddenSize = 8,
                        LayerCount = 2,
                        HeadCount = 2,
                        IntermediateSize = 16,
                        ProjectionDimensions = 6,
                        ImageSize = 16,
                        PatchSize = 8,
                    }
                ),
            },
            Data = new DataSection { DevelopmentTitles = 1 },
            Optimiser = new OptimiserSection
            {
                LearningRate = 0.001,
                WeightDecay = 0.1,
                GradientClip = 1,
            },
            Schedule = new ScheduleSection
            {
                Phases = [new TrainingPhase { Epochs = 1 }],
                BatchSize = 8,
                WarmUpSteps = 1,
            },
        };

    public static ClipEncoder Create() =>
        (ClipEncoder)DualEncoders.Create(Recipe, clip: null, Vocabulary.Tokens.Count);
}
