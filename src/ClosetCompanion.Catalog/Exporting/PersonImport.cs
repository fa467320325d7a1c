using System.IO.Compression;
using System.Text.Json;
using ClosetCompanion.Catalog.Import;
using ClosetCompanion.Catalog.Import.Running;
using ClosetCompanion.Catalog.Store;
using ClosetCompanion.Catalog.Store.People;

namespace ClosetCompanion.Catalog.Exporting;

/// <summary>Takes in what <see cref="PersonArchive"/> wrote. Doing it again changes nothing.</summary>
/// <param name="store">The store.</param>
/// <param name="person">Who has it from now on; null for whom the archive names.</param>
public sealed class PersonImport(ICatalogStore store, string? person = null)
{
    private const string Document = "person.json";
    private const string Folder = "pictures/";
    private const long LargestDocument = 256L << 20;
    private const long LargestPicture = 64L << 20;

    private readonly List<string> _notes = [];
    private string _person = person ?? "";

    /// <summary>Reads the archive and writes all of it.</summary>
    /// <param name="stream">The zip; it can be sought.</param>
    /// <param name="cancellationToken">Stops it; what is written by then stays.</param>
    /// <exception cref="CatalogException">It is no such archive, or the store cannot be written.</exception>
    public async Task<PersonImportReport> RunAsync(
        Stream stream,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await using ZipArchive zip = await ZipArchive.CreateAsync(
                stream,
                ZipArchiveMode.Read,
                leaveOpen: true,
                entryNameEncoding: null,
                cancellationToken
            );
            PersonFile file = await ReadAsync(zip, cancellationToken);
            _person = person ?? file.Person;
            if (string.IsNullOrWhiteSpace(_person))
            {
                throw new InvalidDataException("It names nobody.");
            }
            int pictures = await KeepAsync(zip, cancellationToken);
            int products = await WriteCataloguesAsync(file, cancellationToken);
            int things = await WriteClosetAsync(file, cancellationToken);
            int outfits = await new OutfitImport(store, _person, _notes).RunAsync(
                file.Outfits,
                cancellationToken
            );
            // Openings are kept of those alone who have agreed to it.
            await store.People.SetSettingsAsync(_person, file.Settings, cancellationToken);
            int opinions = await WriteOpinionsAsync(file, cancellationToken);
            int openings = await WriteOpeningsAsync(file, cancellationToken);
            return new PersonImportReport(opinions, openings, products, things, pictures, _notes)
            {
                Outfits = outfits,
            };
        }
        catch (Exception exception) when (exception is InvalidDataException or JsonException)
        {
            throw new CatalogException(
                $"That is no export of a person: {exception.Message} Make one with closet people export.",
                exception
            );
        }
    }

    private static async Task<PersonFile> ReadAsync(
        ZipArchive zip,
        CancellationToken cancellationToken
    )
    {
        ZipArchiveEntry entry =
            zip.GetEntry(Document) ?? throw new InvalidDataException($"It has no {Document}.");
        if (entry.Length > LargestDocument)
        {
            throw new InvalidDataException($"Its {Document} is too large.");
        }
        await using Stream document = await entry.OpenAsync(cancellationToken);
        return await JsonSerializer.DeserializeAsync<PersonFile>(
                document,
                PersonJson.Options,
                cancellationToken
            ) ?? throw new InvalidDataException($"Its {Document} is empty.");
    }

    private async Task<int> KeepAsync(ZipArchive zip, CancellationToken cancellationToken)
    {
        int kept = 0;
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            if (!entry.FullName.StartsWith(Folder, StringComparison.Ordinal))
            {
                continue;
            }
            if (entry.Length > LargestPicture)
            {
                throw new InvalidDataException($"{entry.FullName} is too large.");
            }
            byte[] bytes = new byte[entry.Length];
            await using (Stream content = await entry.OpenAsync(cancellationToken))
            {
                await content.ReadExactlyAsync(bytes, cancellationToken);
            }
            if (KeptPicture.Of(bytes).Hash != entry.FullName[Folder.Length..])
            {
                throw new InvalidDataException($"{entry.FullName} is damaged.");
            }
            await store.Pictures.KeepAsync(bytes, cancellationToken);
            kept++;
        }
        return kept;
    }

    private async Task<int> WriteCataloguesAsync(
        PersonFile file,
        CancellationToken cancellationToken
    )
    {
        int written = 0;
        foreach (PersonFile.CatalogueEntry catalogue in file.Catalogues)
        {
            written += await PutAsync(
                new CatalogueName(catalogue.Name, _person),
                catalogue.Products,
                cancellationToken
            );
        }
        return written;
    }

    private async Task<int> WriteClosetAsync(PersonFile file, CancellationToken cancellationToken)
    {
        // The newest stands first, and is written last.
        PersonFile.ClosetEntry[] things = [.. file.Closet.Reverse()];
        int written = await PutAsync(
            ClosetName.Of(_person),
            [.. things.Select(thing => thing.Product)],
            cancellationToken
        );
        foreach (PersonFile.ClosetEntry thing in things)
        {
            string id = thing.Product.Id;
            await store.Closets.SetDetailsAsync(_person, id, thing.Details, cancellationToken);
            if (thing.GivenAway)
            {
                await store.Products.RetireAsync(ClosetName.Of(_person), [id], cancellationToken);
            }
            foreach (DateOnly day in thing.Worn)
            {
                await store.Closets.WearAsync(_person, id, day, cancellationToken);
            }
        }
        return written;
    }

    private async Task<int> PutAsync(
        CatalogueName catalogue,
        IReadOnlyList<PersonFile.ProductEntry> products,
        CancellationToken cancellationToken
    )
    {
        if (products.Count == 0)
        {
            return 0;
        }
        ImportReport report =
            await new ProductUpdate(store, catalogue).RunAsync(
                [
                    .. products.Select(product =>
                        ((Product)product, (IReadOnlyList<string>?)product.Pictures)
                    ),
                ],
                cancellationToken
            )
            ?? throw new CatalogException(
                $"An import into {store.Location} is running. Try again when it is done."
            )
            {
                IsBusy = true,
            };
        _notes.AddRange(report.Skipped.Select(row => $"{row.Where}: {row.Reason}"));
        return report.Added + report.Changed + report.Unchanged;
    }

    private async Task<int> WriteOpinionsAsync(PersonFile file, CancellationToken cancellationToken)
    {
        int written = 0;
        foreach (PersonFile.OpinionEntry opinion in file.Opinions.Reverse())
        {
            Verdict?[] said = [opinion.Verdict, opinion.Saved ? Verdict.Save : null];
            bool isThere = true;
            foreach (Verdict verdict in said.OfType<Verdict>())
            {
                isThere &= await store.People.RestoreAsync(
                    Scope.Of(_person),
                    opinion.Catalogue,
                    opinion.Id,
                    verdict,
                    opinion.Origin,
                    opinion.At,
                    cancellationToken
                );
            }
            if (isThere)
            {
                written++;
            }
            else
            {
                _notes.Add($"{opinion.Id} of {opinion.Catalogue}: the store has no such product.");
            }
        }
        return written;
    }

    private async Task<int> WriteOpeningsAsync(PersonFile file, CancellationToken cancellationToken)
    {
        IReadOnlyList<KeptOpening> there = await store.People.GetOpeningsAsync(
            _person,
            before: null,
            most: 1,
            cancellationToken
        );
        // What was opened is a list: taken in again it would be twice as long.
        if (!file.Settings.KeepsOpenings || there.Count > 0)
        {
            return 0;
        }
        int written = 0;
        foreach (PersonFile.OpinionEntry opening in file.Openings.Reverse())
        {
            bool isKept = await store.People.RestoreOpeningAsync(
                Scope.Of(_person),
                opening.Catalogue,
                opening.Id,
                opening.Origin,
                opening.At,
                cancellationToken
            );
            written += isKept ? 1 : 0;
        }
        return written;
    }
}
