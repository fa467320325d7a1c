using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip.Models;
using ClosetCompanion.Clip.Tokenization;
using ClosetCompanion.Search;

namespace ClosetCompanion.Cli.Commands;

/// <summary><c>closet tokenize</c>: the token ids of texts.</summary>
internal static class TokenizeCommand
{
    // A folder in the layout in which CLIP models are published has no manifest; all of them have this length.
    private const int PublishedContextLength = 77;

    public static Command Create(Terminal terminal)
    {
        var texts = new Argument<string[]>("TEXT")
        {
            Description = "Texts, each in quotes.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var file = new Option<string?>("--file")
        {
            Description =
                "Texts from a file: one a line, or the \"text\" of each line of a .jsonl file.",
            HelpName = "FILE",
        };
        var model = ModelOption.Create();
        var command = new Command("tokenize", "Print the token ids of texts as JSON lines.")
        {
            texts,
            file,
            model,
        };
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = CompanionLocations.ResolveModelFolder(parsed.GetValue(model));
                var tokenizer = await LoadAsync(folder, cancellationToken);
                var given = parsed.GetValue(texts) ?? [];
                var read = parsed.GetValue(file) is { } path
                    ? await TextLines.ReadAsync(path, cancellationToken)
                    : [];
                foreach (var text in given.Concat(read))
                {
                    terminal.WriteJsonLine(new { Text = text, Ids = tokenizer.Encode(text) });
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<ClipTokenizer> LoadAsync(
        string folder,
        CancellationToken cancellationToken
    )
    {
        var published =
            !File.Exists(Path.Combine(folder, ModelManifest.FileName))
            && File.Exists(Path.Combine(folder, "vocab.json"));
        var contextLength = published
            ? PublishedContextLength
            : (await ModelManifestJson.ReadAsync(folder, cancellationToken)).Text.ContextLength;
        return ClipTokenizer.Load(folder, contextLength);
    }
}
