using ClosetCompanion.Search;
using ClosetCompanion.Search.Closets;
using ClosetCompanion.Web.Decoding;
using ClosetCompanion.Web.Limits;
using ClosetCompanion.Web.Requests;

namespace ClosetCompanion.Web.Closets;

/// <summary>Takes photos of things into a closet.</summary>
internal sealed class ClosetIntake(Companion companion, PictureWork work, SearchQueue queue)
{
    /// <summary>Adds a thing for each photo.</summary>
    /// <returns>What became of each, in their order.</returns>
    /// <exception cref="Clip.Imaging.PictureException">One cannot be read; nothing is kept then.</exception>
    /// <exception cref="ClosetException">There are none, or too many.</exception>
    public async Task<IReadOnlyList<ClosetAddition>> AddAsync(
        string person,
        IReadOnlyList<IFormFile> files,
        CancellationToken cancellationToken
    )
    {
        var photos = await ReadAsync(files, cancellationToken);
        await ClosetRules.RequireRoomAsync(
            companion.Store.Closets,
            person,
            photos.Count,
            cancellationToken
        );
        var added = new List<ClosetAddition>();
        foreach (var photo in photos)
        {
            added.Add(
                await queue.RunAsync(
                    closet => closet.AddPhotoAsync(person, photo, cancellationToken),
                    cancellationToken
                )
            );
        }
        return added;
    }

    /// <summary>What is kept of photos: smaller ones without anything that cameras write beside the pixels.</summary>
    /// <exception cref="Clip.Imaging.PictureException">One cannot be read.</exception>
    /// <exception cref="ClosetException">There are none, or too many.</exception>
    public async Task<IReadOnlyList<byte[]>> ReadAsync(
        IReadOnlyList<IFormFile> files,
        CancellationToken cancellationToken
    )
    {
        if (files.Count is 0 or > ClosetRules.MostPhotos)
        {
            throw new ClosetException(
                files.Count == 0
                    ? "No photo was chosen. Choose one and try again."
                    : $"At most {ClosetRules.MostPhotos} photos are taken at once. Send the others after them."
            );
        }
        var photos = new List<ReadOnlyMemory<byte>>();
        foreach (var file in files)
        {
            photos.Add(await file.ReadAllAsync(cancellationToken));
        }
        await work.CountAsync(photos, cancellationToken);
        // All are read before one is kept.
        var reduced = new List<byte[]>();
        foreach (var photo in photos)
        {
            reduced.Add(await work.ReduceAsync(photo, cancellationToken));
        }
        return reduced;
    }
}
