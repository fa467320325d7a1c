using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip.Models;

namespace ClosetCompanion.Cli.Commands.Embedding;

/// <summary><c>closet tokenize</c>: the token ids of texts.</summary>
internal static class TokenizeCommand
{
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
        var model = new ModelOption();
        var command = new Command("tokenize", "Print the token ids of texts as JSON lines.")
        {
            texts,
            file,
        };
        model.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var tokenizer = await ModelTokenizer.LoadAsync(
                    model.ModelFolder(parsed),
                    cancellationToken
                );
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
}
