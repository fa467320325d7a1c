using System.CommandLine;
using ClosetCompanion.Cli.Commands.Store;
using ClosetCompanion.Cli.Options;
using ClosetCompanion.Cli.Output;
using ClosetCompanion.SampleCloset;
using ClosetCompanion.Search;
using ClosetCompanion.Search.Outfits;
using ClosetCompanion.Search.Queries;

namespace ClosetCompanion.Cli.Commands.Outfits;

/// <summary><c>closet outfit</c>: what goes with a product, or with the thing on a picture.</summary>
internal sealed class OutfitCommand(Terminal terminal)
{
    private readonly Argument<string?> _id = new("ID")
    {
        Description = "The id of the product.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<FileInfo> _picture = new("--picture")
    {
        Description = "Complete the look for what this picture shows instead.",
        HelpName = "FILE",
    };

    private readonly Option<LookSlot?> _slot = new("--slot")
    {
        Description = "Only this place: top, bottom, dress, outer, shoes, bag or accessory.",
    };

    private readonly Option<string[]> _skip = new("--skip")
    {
        Description = "Ids of products not to suggest again, for another suggestion.",
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string[]> _with = new("--with")
    {
        Description = "Ids of products that are worn too.",
        HelpName = "ID",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _catalogue = CommonOptions.Catalogue(
        "The catalogue of the product and of what is suggested."
    );

    private readonly Option<string?> _person = CommonOptions.Person(
        "Suggest from what this person sees."
    );

    private readonly Option<bool> _json = CommonOptions.Json();
    private readonly CompanionOption _companion = new();

    public static Command Create(Terminal terminal) => new OutfitCommand(terminal).Build();

    private Command Build()
    {
        _picture.AcceptExistingOnly();
        var command = new Command("outfit", "Find what goes with a product: complete the look.")
        {
            _id,
            _picture,
            _slot,
            _skip,
            _with,
            _catalogue,
            _person,
            _json,
        };
        _companion.AddTo(command);
        command.Validators.Add(result =>
        {
            if (result.GetValue(_id) is null == (result.GetResult(_picture) is null))
            {
                result.AddError(
                    "Say what to complete the look for: the ID of a product, or --picture FILE."
                );
            }
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellationToken)
    {
        await using var companion = await terminal.WithProgressAsync(progress =>
            Companion.OpenAsync(
                _companion.Companion(parsed, new SampleClosetSource()),
                progress,
                cancellationToken
            )
        );
        var sees = await NamedPerson.FindScopeAsync(
            companion.Store,
            parsed.GetValue(_person),
            cancellationToken
        );
        var scope = sees.Only(parsed.GetValue(_catalogue));
        var options = new LookOptions
        {
            Scope = scope,
            Slot = parsed.GetValue(_slot),
            Worn = await KeysAsync(parsed.GetValue(_with)),
            Skip = await KeysAsync(parsed.GetValue(_skip)),
        };
        Look look;
        if (parsed.GetValue(_picture) is { } picture)
        {
            var bytes = await File.ReadAllBytesAsync(picture.FullName, cancellationToken);
            look = await companion.CompleteLookAsync(bytes, options, cancellationToken);
        }
        else
        {
            var key = (await KeysAsync([parsed.GetValue(_id)!]))[0];
            look = await companion.CompleteLookAsync(key, options, cancellationToken);
        }
        if (parsed.GetValue(_json))
        {
            LookOutput.WriteJson(terminal, look);
        }
        else
        {
            LookOutput.WriteTable(terminal, look);
        }
        return ExitCode.Ok;

        async Task<IReadOnlyList<long>> KeysAsync(string[]? ids)
        {
            var keys = new List<long>();
            foreach (var id in ids ?? [])
            {
                keys.Add(
                    await NamedProducts.FindKeyAsync(companion.Store, id, scope, cancellationToken)
                );
            }
            return keys;
        }
    }
}
