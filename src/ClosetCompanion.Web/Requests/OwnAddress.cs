namespace ClosetCompanion.Web.Requests;

/// <summary>Reads where a form leads to: a page of this server, and nowhere else.</summary>
internal static class OwnAddress
{
    /// <summary>The address.</summary>
    /// <param name="address">What the form says, from the root of the server.</param>
    /// <param name="otherwise">Where to go when that is none of this server's.</param>
    public static string Read(string? address, string otherwise) =>
        address is ['/', ..]
        && !address.StartsWith("//", StringComparison.Ordinal)
        && !address.Any(letter => letter is '\\' or < ' ' or > '~')
            ? address
            : otherwise;
}
