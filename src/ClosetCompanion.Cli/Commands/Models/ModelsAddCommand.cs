using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands.Models;

/// <summary><c>closet models add</c>: brings in a model from a folder.</summary>
internal static class ModelsAddCommand
{
    public static Command Create(Terminal terminal)
    {
        var folder = new Argument<string>("FOLDER")
        {
            Description =
                "A CLIP as it is published (config.json, preprocessor_config.json, model.safetensors, vocab.json and merges.txt or tokenizer.json), or a model folder (model.json).",
        };
        var name = CommonOptions.ModelName();
        var data = CommonOptions.Data();
        var command = new Command("add", "Add a model from a folder, which is left as it is.")
        {
            folder,
            name,
            data,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var models = CompanionLocations.OpenModels(parsed.GetValue(data));
                var added = await terminal.WithModelProgressAsync(progress =>
                    models.AddAsync(
                        parsed.GetRequiredValue(folder),
                        parsed.GetValue(name),
                        provenance: null,
                        progress,
                        cancellationToken
                    )
                );
                ModelAdded.Write(terminal, added);
                return ExitCode.Ok;
            }
        );
        return command;
    }
}
