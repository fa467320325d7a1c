using ClosetCompanion.Clip.Models;
using ClosetCompanion.Training.Recipes;
using ClosetCompanion.Training.Towers;

namespace ClosetCompanion.Training.Tests.Towers;

/// <summary>A recipe's model whose text side is a small BERT; nothing looks at its pictures.</summary>
internal static class TinyText
{
    public static ModelSection Model { get; } =
        new()
        {
            Dimensions = 24,
            Image = new ImageSettings
            {
                Width = 16,
                Height = 16,
                Resize = ResizeRule.Pad,
                Mean = [0, 0, 0],
                Std = [1, 1, 1],
            },
            Text = new TextTowerShape
            {
                Kind = TextTowerKind.Bert,
                ContextLength = 12,
                Width = 32,
                Layers = 2,
                Heads = 4,
            },
            HeadWidth = 40,
        };
}
