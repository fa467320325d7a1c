using ClosetCompanion.Catalog;
using ClosetCompanion.Catalog.Import.Fetching;
using ClosetCompanion.Web.Problems;

namespace ClosetCompanion.Web.Imports;

/// <summary>Reads the hosts that pictures may be fetched from.</summary>
internal static class FetchHosts
{
    private const int Most = 50;

    private static readonly char[] _between = [' ', ',', ';', '\n', '\r', '\t'];

    /// <summary>The hosts of a text, or of several; null when there are none, so that nothing is fetched.</summary>
    /// <exception cref="ProblemException">One is no name of a host, or there are too many.</exception>
    public static AllowedHosts? Read(params IEnumerable<string?> texts)
    {
        string[] hosts =
        [
            .. texts.SelectMany(text =>
                (text ?? "").Split(_between, StringSplitOptions.RemoveEmptyEntries)
            ),
        ];
        if (hosts.Length > Most)
        {
            throw new ProblemException(ApiProblem.BadImport($"Name at most {Most} hosts."));
        }

        try
        {
            return hosts.Length == 0 ? null : new AllowedHosts(hosts);
        }
        catch (CatalogException exception)
        {
            throw new ProblemException(ApiProblem.BadImport(exception.Message));
        }
    }
}
