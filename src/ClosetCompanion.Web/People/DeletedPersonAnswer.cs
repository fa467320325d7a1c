namespace ClosetCompanion.Web.People;

/// <summary>What was deleted of a person.</summary>
/// <param name="Opinions">Opinions.</param>
/// <param name="Catalogues">The person's own catalogues.</param>
/// <param name="Products">Products in them.</param>
internal sealed record DeletedPersonAnswer(int Opinions, int Catalogues, int Products);
