using System.CommandLine;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Clip;
using ClosetCompanion.Search.Describing;

namespace ClosetCompanion.Cli.Commands.Describing;

/// <summary><c>closet describe</c>: what pictures show, and how sure the model is.</summary>
internal static class DescribeCommand
{
    public static Command Create(Terminal terminal)
    {
        var pictures = new Argument<FileInfo[]>("PICTURE")
        {
            Description = "Picture files (JPEG, PNG, WebP ...).",
            Arity = ArgumentArity.OneOrMore,
        };
        pictures.AcceptExistingOnly();
        var json = CommonOptions.Json();
        var model = new ModelOption();
        var command = new Command(
            "describe",
            "Tell kind, colour and pattern of pictures and whom they are for, each with its probability."
        )
        {
            pictures,
            json,
        };
        model.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var folder = await model.ResolveAsync(terminal, parsed, cancellationToken);
                using var clip = ClipModel.Load(folder);
                var describer = await PictureDescriber.CreateAsync(clip, cancellationToken);
                foreach (var picture in parsed.GetRequiredValue(pictures))
                {
                    var bytes = await File.ReadAllBytesAsync(picture.FullName, cancellationToken);
                    var described = await describer.DescribeAsync(bytes, cancellationToken);
                    if (parsed.GetValue(json))
                    {
                        terminal.WriteJsonLine(
                            new { Picture = picture.Name, Attributes = described }
                        );
                    }
                    else
                    {
                        Write(terminal, picture.Name, described);
                    }
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Write(
        Terminal terminal,
        string picture,
        IReadOnlyList<DescribedAttribute> described
    )
    {
        var table = TableStyle.Create(picture, "");
        foreach (var attribute in described)
        {
            var others = attribute.Others.Select(other => $"{other.Key} {other.Value:P0}");
            table.AddTextRow(
                attribute.Attribute,
                $"{attribute.Value} {attribute.Probability:P0} (or {string.Join(", ", others)})"
            );
        }
        terminal.Screen.Write(table);
    }
}
