using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Files;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary><c>closet models info</c>: what a model says about itself.</summary>
internal static class ModelsInfoCommand
{
    public static Command Create(Terminal terminal)
    {
        var named = new Argument<string?>("MODEL")
        {
            Description = "The model, by its name or its folder. The same as --model.",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var model = new ModelOption();
        var json = CommonOptions.Json();
        var command = new Command("info", "Say what a model is and how good it was measured to be.")
        {
            named,
            json,
        };
        model.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var wanted = parsed.GetValue(named) is { Length: > 0 } given
                    ? given
                    : model.Model(parsed);
                var folder = await terminal.WithModelProgressAsync(progress =>
                    model.Models(parsed).ResolveAsync(wanted, progress, cancellationToken)
                );
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
        var bytes = new DirectoryInfo(folder).EnumerateFiles().Sum(file => file.Length);
        var table = TableStyle.Create("model", manifest.Id);
        table.AddTextRow("folder", folder);
        table.AddTextRow("family", manifest.Family);
        table.AddTextRow("embedding", $"{manifest.Dimensions} components");
        table.AddTextRow(
            "precision",
            string.Join(", ", manifest.Offered().Select(ModelPrecisions.Name))
        );
        table.AddTextRow("pictures", $"{image.Width}x{image.Height}, {image.Resize}");
        table.AddTextRow("texts", $"up to {text.ContextLength} tokens, {text.Tokenizer}");
        table.AddTextRow("size", FileSize.Text(bytes));
        table.AddTextRow("hash", manifest.Hash);
        table.AddTextRow("hash of its pictures", manifest.PictureHash);
        AddIfKnown("made from", origin?.BaseWeights);
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
