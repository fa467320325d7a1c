using System.CommandLine;
using ClosetCompanion.Catalog;
using ClosetCompanion.Cli.Commands.People;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search.Closets;

namespace ClosetCompanion.Cli.Commands.Closets;

/// <summary><c>closet closet add</c> and <c>keep</c>: things by photo, and products of a catalogue.</summary>
internal static class AddCommands
{
    public static Command Add(Terminal terminal)
    {
        var photos = new Argument<FileInfo[]>("PHOTO")
        {
            Description = "Photos, one of each thing (JPEG, PNG, WebP, HEIC ...).",
            Arity = ArgumentArity.OneOrMore,
        };
        photos.AcceptExistingOnly();
        var options = new ClosetOptions();
        var command = new Command(
            "add",
            "Add things by photo. Kind, colour and pattern are read from each; closet closet edit corrects them."
        )
        {
            photos,
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
                // All are read before one is kept.
                var reduced = new List<byte[]>();
                foreach (var photo in parsed.GetRequiredValue(photos))
                {
                    var bytes = await File.ReadAllBytesAsync(photo.FullName, cancellationToken);
                    reduced.Add(ClosetPhoto.Reduce(bytes, cancellationToken));
                }
                var person = await options.FindPersonAsync(
                    companion.Store,
                    parsed,
                    cancellationToken
                );
                foreach (var photo in reduced)
                {
                    Tell(terminal, await companion.AddPhotoAsync(person, photo, cancellationToken));
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    public static Command Keep(Terminal terminal)
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "Products of a catalogue, by their ids.",
            Arity = ArgumentArity.OneOrMore,
        };
        var catalogue = CommonOptions.Catalogue("The catalogue that has them.");
        var options = new ClosetOptions();
        var command = new Command("keep", "Keep products of a catalogue: you have them.")
        {
            ids,
            catalogue,
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
                var person = await options.FindPersonAsync(
                    companion.Store,
                    parsed,
                    cancellationToken
                );
                foreach (var id in parsed.GetRequiredValue(ids))
                {
                    var product = await NamedProduct.FindAsync(
                        companion.Store,
                        id,
                        Scope.Of(person).Only(parsed.GetValue(catalogue)),
                        cancellationToken
                    );
                    var kept = await companion.KeepAsync(
                        person,
                        product.Catalogue,
                        id,
                        cancellationToken
                    );
                    Tell(terminal, kept!);
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static void Tell(Terminal terminal, ClosetAddition added)
    {
        var product = added.Item.Product.Product;
        terminal.Out.WriteLine(
            $"{product.Id}  {product.Title}{(added.IsNew ? "" : " (was there already)")}"
        );
    }
}
