using System.CommandLine;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands.Closets;

/// <summary><c>closet closet search</c>: a person's things by words and pictures.</summary>
internal static class ClosetSearchCommand
{
    public static Command Create(Terminal terminal)
    {
        var words = new Argument<string[]>("WORDS") { Description = "What you look for." };
        var image = new Option<FileInfo>("--image")
        {
            Description = "A picture of it.",
            HelpName = "FILE",
        };
        image.AcceptExistingOnly();
        var top = new Option<int>("--top")
        {
            Description = "How many things are shown.",
            DefaultValueFactory = _ => 10,
        };
        var json = CommonOptions.Json();
        var options = new ClosetOptions();
        var command = new Command("search", "Find things of yours by words, by a picture, or both.")
        {
            words,
            image,
            top,
            json,
        };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                await using var companion = await options.OpenAsync(
                    terminal,
                    parsed,
                    cancellationToken
                );
                var person = options.Person(parsed);
                var closets = companion.Store.Closets;
                if ((await closets.CountAsync(person, cancellationToken)).Count == 0)
                {
                    throw new QueryException("The closet is empty.");
                }
                var query = await QueryAsync(
                    person,
                    parsed.GetValue(words) ?? [],
                    parsed.GetValue(image),
                    cancellationToken
                );
                var result = await companion.SearchAsync(
                    query with
                    {
                        Top = parsed.GetValue(top),
                    },
                    cancellationToken
                );
                long[] keys = [.. result.Hits.Select(hit => hit.Product.Key)];
                var known = await closets.FindAsync(person, keys, cancellationToken);
                ClosetOutput.Write(
                    terminal,
                    [.. keys.Where(known.ContainsKey).Select(key => known[key])],
                    parsed.GetValue(json)
                );
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task<SearchQuery> QueryAsync(
        string person,
        string[] words,
        FileInfo? image,
        CancellationToken cancellationToken
    ) =>
        new()
        {
            Scope = Scope.Of(person),
            Catalogue = ClosetName.Text,
            Texts = words.Length > 0 ? [new QueryText(string.Join(' ', words))] : [],
            Pictures = image is not null
                ? [await File.ReadAllBytesAsync(image.FullName, cancellationToken)]
                : [],
        };
}
