using System.Xml.Linq;
using ClosetCompanion.Catalog.Postgres;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace ClosetCompanion.Web.Keys.Signing;

/// <summary>Keeps the keys that sign forms and cookies in the database, so that each server takes what another one gave.</summary>
/// <param name="texts">The texts that all servers share.</param>
internal sealed class SharedSigningKeys(SharedTexts texts) : IXmlRepository
{
    private const string Beginning = "signing-key ";

    /// <inheritdoc />
    public IReadOnlyCollection<XElement> GetAllElements() =>
        [.. texts.Read(Beginning).Select(text => XElement.Parse(text))];

    /// <inheritdoc />
    public void StoreElement(XElement element, string friendlyName) =>
        texts.Add($"{Beginning}{friendlyName}", element.ToString(SaveOptions.DisableFormatting));
}
