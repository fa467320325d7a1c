namespace ClosetCompanion.Web.Requests;

/// <summary>Reads uploaded files.</summary>
internal static class FormFileReading
{
    /// <summary>All bytes of a file. The size of the request was checked before.</summary>
    public static async Task<byte[]> ReadAllAsync(
        this IFormFile file,
        CancellationToken cancellationToken
    )
    {
        var bytes = new byte[file.Length];
        await using var stream = file.OpenReadStream();
        await stream.ReadExactlyAsync(bytes, cancellationToken);
        return bytes;
    }
}
