using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using ClosetCompanion.Files;
using ClosetCompanion.Web.Arguments;

namespace ClosetCompanion.Web.Keys;

/// <summary>
/// What proves, while no key was ever made, that somebody can read the server's terminal or its data folder. A better
/// proof than an address: behind a proxy every stranger has a local one. It lies in a file that its owner alone reads.
/// </summary>
internal sealed class FirstRunToken(ServeOptions options)
{
    /// <summary>The file in the data folder.</summary>
    public const string FileName = "first-run-token";

    private const int Bytes = 24;
    private const int LongestFile = 200;

    private volatile string? _text;

    private string Path => System.IO.Path.Combine(options.DataFolder, FileName);

    /// <summary>The token; made when there is none yet.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public string Make()
    {
        if (Read() is { } known)
        {
            return _text = known;
        }

        var text = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));
        using (var stream = OwnerOnly.MakeFile(Path))
        {
            stream.Write(Encoding.ASCII.GetBytes(text));
        }

        return _text = text;
    }

    /// <summary>Ends it: from now on keys say who may do what.</summary>
    public void Remove()
    {
        _text = null;
        if (File.Exists(Path))
        {
            File.Delete(Path);
        }
    }

    /// <summary>Whether somebody has it.</summary>
    public bool Is(string? presented) =>
        _text is { } text
        && presented is not null
        && CryptographicOperations.FixedTimeEquals(
            Encoding.UTF8.GetBytes(text),
            Encoding.UTF8.GetBytes(presented)
        );

    // A file that others may read, or that is no token, is made anew.
    private string? Read()
    {
        var file = new FileInfo(Path);
        if (!file.Exists || file.Length > LongestFile || OwnerOnly.IsForOthers(file))
        {
            return null;
        }

        var text = File.ReadAllText(Path).Trim();
        return text.Length >= Bytes ? text : null;
    }
}
