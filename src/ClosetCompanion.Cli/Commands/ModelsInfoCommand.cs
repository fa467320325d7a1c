using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands;

/// <summary><c>closet models info</c>: what a model folder says about itself.</summary>
internal static class ModelsInfoCommand
{
    public static Command Create(Terminal terminal)
    {
        var model = ModelOption.Create();
        var json = CommonOptions.Json();
        var command = new Command("info", "Say what a model is and how good it was measured to be.")
        {
            model,
            json,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = CompanionLocations.ResolveModelFolder(parsed.GetValue(model));
                var manifest = await ModelManifestJson.ReadAsync(folder, cancellationToken);
                if (parsed.GetValue(json))
                {
                    terminal.WriteJson(manifest);
                }
                else
                {
                    Write(terminal, folder, manifest);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(Terminal terminal, string folder, ModelManifest manifest)
    {
        var (image, text, origin) = (manifest.Image, manifest.Text, manifest.Provenance);
        var table = TableStyle.Create("model", manifest.Id);
        table.AddTextRow("folder", folder);
        table.AddTextRow("family", manifest.Family);
        var precisions = string.Join(" or ", manifest.Offered().Select(ModelPrecisions.Name));
        table.AddTextRow("embedding", $"{manifest.Dimensions} components, {precisions}");
        table.AddTextRow("pictures", $"{image.Width}x{image.Height}, {image.Resize}");
        table.AddTextRow("texts", $"up to {text.ContextLength} tokens, {text.Tokenizer}");
        table.AddTextRow("hash", manifest.Hash);
        AddIfKnown("trained from", origin?.BaseWeights);
        AddIfKnown("trained on", origin?.Data);
        AddIfKnown("recipe", origin?.Recipe);
        AddIfKnown("licence", origin?.Licence);
        foreach (var (metric, value) in origin?.Quality ?? new Dictionary<string, double>())
        {
            table.AddTextRow(metric, $"{value:F3}");
        }
        terminal.Screen.Write(table);

        void AddIfKnown(string name, string? value)
        {
            if (value is not null)
            {
                table.AddTextRow(name, value);
            }
        }
    }
}
