using System.CommandLine;
using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;

namespace ClosetCompanion.Cli.Commands.People;

/// <summary><c>closet like</c>, <c>dislike</c>, <c>save</c> and <c>unlike</c>: what a person thinks of products.</summary>
internal static class OpinionCommands
{
    public static Command Like(Terminal terminal) =>
        Create(
            terminal,
            "like",
            "Say that you like products: more of the kind.",
            _ => Verdict.Like
        );

    public static Command Dislike(Terminal terminal)
    {
        var notForMe = new Option<bool>("--not-for-me")
        {
            Description = "They are fine, but not for you: the size, the cut or the price.",
        };
        var command = Create(
            terminal,
            "dislike",
            "Say that you do not like products: less of the kind.",
            parsed => parsed.GetValue(notForMe) ? Verdict.NotForMe : Verdict.Dislike
        );
        command.Add(notForMe);
        return command;
    }

    public static Command Save(Terminal terminal) =>
        Create(terminal, "save", "Keep products for later.", _ => Verdict.Save);

    public static Command Unlike(Terminal terminal) =>
        Create(terminal, "unlike", "Take back all that you said of products.", _ => null);

    private static Command Create(
        Terminal terminal,
        string name,
        string description,
        Func<ParseResult, Verdict?> verdict
    )
    {
        var ids = new Argument<string[]>("ID")
        {
            Description = "The products, by their ids.",
            Arity = ArgumentArity.OneOrMore,
        };
        var catalogue = CommonOptions.Catalogue("The catalogue that has them.");
        var options = new PersonOptions();
        var command = new Command(name, description) { ids, catalogue };
        options.AddTo(command);
        command.SetAction(
            async (parsed, cancellationToken) =>
            {
                var store = await options.OpenAsync(parsed, cancellationToken);
                var person = await options.FindIdAsync(store, parsed, cancellationToken);
                var scope = Scope.Of(person).Only(parsed.GetValue(catalogue));
                // All are found before anything is said.
                var products = new List<StoredProduct>();
                foreach (var id in parsed.GetRequiredValue(ids))
                {
                    products.Add(await NamedProduct.FindAsync(store, id, scope, cancellationToken));
                }
                foreach (var product in products)
                {
                    await SayAsync(
                        terminal,
                        store.People,
                        scope,
                        product,
                        verdict(parsed),
                        cancellationToken
                    );
                }
                return ExitCode.Ok;
            }
        );
        return command;
    }

    private static async Task SayAsync(
        Terminal terminal,
        IPeopleStore people,
        Scope scope,
        StoredProduct product,
        Verdict? verdict,
        CancellationToken cancellationToken
    )
    {
        var (catalogue, id) = (product.Catalogue, product.Product.Id);
        var isDone = verdict is { } said
            ? await people.GiveAsync(
                scope,
                catalogue,
                id,
                said,
                OpinionOrigin.Unknown,
                cancellationToken
            )
            : await people.TakeBackAsync(
                scope,
                catalogue,
                id,
                cancellationToken: cancellationToken
            );
        terminal.Out.WriteLine(
            $"{id}  {product.Product.Title}: {(isDone ? OpinionText.Of(verdict) : "nothing was said")}"
        );
    }
}
