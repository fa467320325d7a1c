using System.CommandLine;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.Outfits;
using ClosetCompanion.Cli.Commands.Closets;
using ClosetCompanion.Cli.Commands.People;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Search.SavedOutfits;

namespace ClosetCompanion.Cli.Commands.SavedOutfits;

/// <summary><c>closet outfits make</c>, <c>add</c> and <c>take-out</c>: the pieces of an outfit.</summary>
internal static class MakeCommands
{
    public static Command Make(Terminal terminal)
    {
        var name = new Option<string?>("--name")
        {
            Description = "What it is called. Default: the name of its first piece.",
        };
        var complete = new Option<string?>("--complete")
        {
            Description =
                "Add what goes with it from this catalogue too; \"my closet\" for your closet.",
            HelpName = "CATALOGUE",
        };
        var command = Create(
            terminal,
            "make",
            "Make an outfit of things; each lies where its kind is worn.",
            outfit: null,
            async (parsed, companion, person, products, cancellationToken) =>
            {
                var made = await companion.MakeOutfitAsync(
                    person,
                    parsed.GetValue(name),
                    [.. products.Select(product => (product.Catalogue, product.Product.Id))],
                    cancellationToken
                );
                return parsed.GetValue(complete) is { } from
                    ? await CompleteAsync(companion, person, made, from, cancellationToken)
                    : made;
            }
        );
        command.Add(name);
        command.Add(complete);
        return command;
    }

    public static Command Add(Terminal terminal)
    {
        var outfit = NamedOutfit.Argument();
        return Create(
            terminal,
            "add",
            "Add things to an outfit.",
            outfit,
            async (parsed, companion, person, products, cancellationToken) =>
            {
                SavedOutfit? now = null;
                foreach (var product in products)
                {
                    now = await companion.AddPieceAsync(
                        person,
                        parsed.GetRequiredValue(outfit),
                        product.Catalogue,
                        product.Product.Id,
                        insteadOf: null,
                        cancellationToken
                    );
                }
                return now;
            }
        );
    }

    public static Command TakeOut(Terminal terminal)
    {
        var outfit = NamedOutfit.Argument();
        return Create(
            terminal,
            "take-out",
            "Take things out of an outfit.",
            outfit,
            (parsed, companion, person, products, cancellationToken) =>
                companion.ChangeOutfitAsync(
                    person,
                    parsed.GetRequiredValue(outfit),
                    before => Without(before, products),
                    cancellationToken
                )
        );
    }

    private static Outfit Without(Outfit outfit, IReadOnlyList<StoredProduct> products)
    {
        foreach (var product in products)
        {
            outfit = outfit.Pieces.Any(piece => piece.ProductKey == product.Key)
                ? outfit.Without(product.Key)
                : throw new ClosetException(
                    $"{product.Product.Id} is not in the outfit. closet outfits show {outfit.Id} lists what is."
                );
        }
        return outfit;
    }

    private static async Task<SavedOutfit?> CompleteAsync(
        Companion companion,
        string person,
        SavedOutfit made,
        string from,
        CancellationToken cancellationToken
    )
    {
        var id = made.Outfit.Id;
        var look = await companion.SuggestAsync(
            person,
            id,
            new OutfitWish { From = from },
            cancellationToken
        );
        var now = made;
        foreach (var piece in look?.Pieces ?? [])
        {
            now = await companion.AddPieceAsync(
                person,
                id,
                piece.Product.Catalogue,
                piece.Product.Product.Id,
                insteadOf: null,
                cancellationToken
            );
        }
        return now;
    }

    private static Command Create(
        Terminal terminal,
        string name,
        string description,
        Argument<string>? outfit,
        Func<
            ParseResult,
            Companion,
            string,
            IReadOnlyList<StoredProduct>,
            CancellationToken,
            Task<SavedOutfit?>
        > run
    )
    {
        var ids = Ids();
        var catalogue = CommonOptions.Catalogue(
            "The catalogue of the products. Default: your closet first, then all that you see."
        );
        var options = new ClosetOptions();
        var command = new Command(name, description);
        if (outfit is not null)
        {
            command.Add(outfit);
        }
        command.Add(ids);
        command.Add(catalogue);
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
                var products = await FindAllAsync(
                    companion.Store,
                    person,
                    parsed.GetRequiredValue(ids),
                    parsed.GetValue(catalogue),
                    cancellationToken
                );
                var now = await run(parsed, companion, person, products, cancellationToken);
                var saved = NamedOutfit.Require(
                    now,
                    outfit is null ? "" : parsed.GetRequiredValue(outfit)
                );
                OutfitsOutput.WriteOne(terminal, saved, []);
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static Argument<string[]> Ids() =>
        new("ID")
        {
            Description = "Things of your closet, or products, by their ids.",
            Arity = ArgumentArity.OneOrMore,
        };

    // All are found before anything is written.
    private static async Task<IReadOnlyList<StoredProduct>> FindAllAsync(
        ICatalogStore store,
        string person,
        string[] ids,
        string? catalogue,
        CancellationToken cancellationToken
    )
    {
        var products = new List<StoredProduct>();
        foreach (var id in ids)
        {
            products.Add(await FindAsync(store, person, id, catalogue, cancellationToken));
        }
        return products;
    }

    private static async Task<StoredProduct> FindAsync(
        ICatalogStore store,
        string person,
        string id,
        string? catalogue,
        CancellationToken cancellationToken
    ) =>
        catalogue is null && await store.Closets.FindAsync(person, id, cancellationToken) is { } own
            ? own.Product
            : await NamedProduct.FindAsync(
                store,
                id,
                Scope.Of(person).Only(catalogue),
                cancellationToken
            );
}
