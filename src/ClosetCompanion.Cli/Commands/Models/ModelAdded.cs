using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip.Registry;
using ClosetCompanion.Files;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary>Says that a model is ready, and how to use it.</summary>
internal static class ModelAdded
{
    public static void Write(Terminal terminal, InstalledModel model)
    {
        terminal.Out.WriteLine(
            $"{model.Name} is ready: {model.Manifest?.Dimensions} dimensions, {FileSize.Text(model.Bytes)} in {model.Folder}"
        );
        terminal.Out.WriteLine($"Use it: closet search \"red polo shirt\" --model {model.Name}");
    }
}
