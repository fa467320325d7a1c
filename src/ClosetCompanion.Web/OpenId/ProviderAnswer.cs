namespace ClosetCompanion.Web.OpenId;

/// <summary>What came back from an identity provider.</summary>
/// <param name="Errand">What for somebody was sent there; null where that is not known for sure.</param>
/// <param name="Person">Who it is; null when there is a fault.</param>
/// <param name="Fault">Why nobody is known.</param>
internal sealed record ProviderAnswer(
    ProviderErrand? Errand,
    VouchedPerson? Person,
    ProviderFault? Fault
);
