namespace HybridMesh.Contracts.Errors;

/// <content>HM-1xxx: what is wrong with an input.</content>
public static partial class ErrorCatalog
{
    /// <summary>The input is not valid.</summary>
    public static ErrorCode InvalidInput { get; } = new(
        "HM-1000",
        "The input is not valid",
        "One or more rules of the input are broken; each is listed as a violation with its place.",
        "Correct every violation and send the input again; nothing was changed.",
        400);

    /// <summary>Not readable as YAML or JSON.</summary>
    public static ErrorCode SyntaxError { get; } = new(
        "HM-1001",
        "Not readable as YAML or JSON",
        "The text breaks the grammar of YAML or JSON.",
        "Correct the text at the line and column given.",
        400);

    /// <summary>The same key twice.</summary>
    public static ErrorCode DuplicateKey { get; } = new(
        "HM-1002",
        "The same key twice",
        "A map has the same key twice, also when only the case differs.",
        "Remove one; when it is apiVersion or kind, a \"---\" is probably missing between two objects.",
        400);

    /// <summary>A tab is used as indentation.</summary>
    public static ErrorCode TabIndentation { get; } = new(
        "HM-1003",
        "A tab is used as indentation",
        "YAML allows only blanks as indentation.",
        "Use spaces.",
        400);

    /// <summary>A value begins with a bare asterisk.</summary>
    public static ErrorCode BareAsterisk { get; } = new(
        "HM-1004",
        "A value begins with a bare asterisk",
        "In YAML a bare * starts an alias.",
        "Put the value in quotes.",
        400);

    /// <summary>The YAML tag is not supported.</summary>
    public static ErrorCode TagNotSupported { get; } = new(
        "HM-1005",
        "The YAML tag is not supported",
        "Binary and custom tags (!vault, !!binary, %TAG) are not read.",
        "Write the plain value.",
        400);

    /// <summary>The alias cannot be resolved.</summary>
    public static ErrorCode AliasNotResolved { get; } = new(
        "HM-1006",
        "The alias cannot be resolved",
        "An alias names an anchor that is not in the same document before it, or that contains the alias.",
        "Define the anchor before its use, in the same document.",
        400);

    /// <summary>Too deeply nested.</summary>
    public static ErrorCode TooDeep { get; } = new(
        "HM-1007",
        "Too deeply nested",
        "The input has more levels than any resource needs.",
        "Remove levels.",
        400);

    /// <summary>A text is too long.</summary>
    public static ErrorCode TooLong { get; } = new(
        "HM-1008",
        "A text is too long",
        "One value is longer than the limit.",
        "Shorten it.",
        400);

    /// <summary>Too many values.</summary>
    public static ErrorCode TooManyValues { get; } = new(
        "HM-1009",
        "Too many values",
        "The input, with all aliases expanded, has more values than the limit.",
        "Split the input; write fewer aliases.",
        400);

    /// <summary>A character that cannot be stored.</summary>
    public static ErrorCode ForbiddenCharacter { get; } = new(
        "HM-1010",
        "A character that cannot be stored",
        "The text holds U+0000 or half of a surrogate pair.",
        "Remove it.",
        400);

    /// <summary>The document is not an object.</summary>
    public static ErrorCode NotAnObject { get; } = new(
        "HM-1011",
        "The document is not an object",
        "A document must be a map with apiVersion, kind, metadata and spec.",
        "Write an object; remove leftovers of a shell script or of Markdown.",
        400);

    /// <summary>The apiVersion is not known.</summary>
    public static ErrorCode UnknownApiVersion { get; } = new(
        "HM-1012",
        "The apiVersion is not known",
        "The group or the version in apiVersion does not exist.",
        "Use the apiVersion of the kind, such as gateway.hybridmesh.io/v2.",
        400);

    /// <summary>The kind is not known.</summary>
    public static ErrorCode UnknownKind { get; } = new(
        "HM-1013",
        "The kind is not known",
        "No kind of that name exists in that apiVersion.",
        "Correct the kind or its apiVersion.",
        400);

    /// <summary>The kind is not supported yet.</summary>
    public static ErrorCode KindNotSupportedYet { get; } = new(
        "HM-1014",
        "The kind is not supported yet",
        "The resource model knows the kind; this release does not.",
        "Leave the object out.",
        400);

    /// <summary>The field is not supported yet.</summary>
    public static ErrorCode FieldNotSupportedYet { get; } = new(
        "HM-1015",
        "The field is not supported yet",
        "The resource model knows the field; this release refuses it rather than ignore it.",
        "Leave the field out.",
        400);

    /// <summary>The field is not known.</summary>
    public static ErrorCode UnknownField { get; } = new(
        "HM-1016",
        "The field is not known",
        "No field of that name exists at that place.",
        "Correct the name; the message names the nearest one.",
        400);

    /// <summary>The field belongs elsewhere.</summary>
    public static ErrorCode MisplacedField { get; } = new(
        "HM-1017",
        "The field belongs elsewhere",
        "A field of that name exists, at another level.",
        "Move it to the place that the message names.",
        400);

    /// <summary>A required field is missing.</summary>
    public static ErrorCode RequiredField { get; } = new(
        "HM-1018",
        "A required field is missing",
        "The field is absent, null or empty.",
        "Add it.",
        400);

    /// <summary>The value has the wrong form.</summary>
    public static ErrorCode WrongType { get; } = new(
        "HM-1019",
        "The value has the wrong form",
        "A text stands where a map or a list is due, or the other way round.",
        "Write the form that the message names.",
        400);

    /// <summary>Not a whole number.</summary>
    public static ErrorCode InvalidNumber { get; } = new(
        "HM-1020",
        "Not a whole number",
        "The value is not a whole number in plain decimal digits.",
        "Write digits only, without fraction or leading zeros.",
        400);

    /// <summary>Out of range.</summary>
    public static ErrorCode OutOfRange { get; } = new(
        "HM-1021",
        "Out of range",
        "The number is outside the allowed range.",
        "Use a number inside the range that the message names.",
        400);

    /// <summary>Not a duration.</summary>
    public static ErrorCode InvalidDuration { get; } = new(
        "HM-1022",
        "Not a duration",
        "A duration is a number with a unit, such as 30s, 1.5s, 500ms or 8760h.",
        "Write a number with a unit.",
        400);

    /// <summary>Not one of the allowed values.</summary>
    public static ErrorCode InvalidEnum { get; } = new(
        "HM-1023",
        "Not one of the allowed values",
        "The value is not in the list of allowed values; upper and lower case differ.",
        "Use one of the values that the message names.",
        400);

    /// <summary>Not true or false.</summary>
    public static ErrorCode InvalidBoolean { get; } = new(
        "HM-1024",
        "Not true or false",
        "The value is neither true nor false.",
        "Write true or false.",
        400);

    /// <summary>Exactly one alternative must be given.</summary>
    public static ErrorCode OneOf { get; } = new(
        "HM-1025",
        "Exactly one alternative must be given",
        "None or several of alternatives that exclude each other are set.",
        "Set exactly one of the alternatives that the message names.",
        400);

    /// <summary>Not a valid name.</summary>
    public static ErrorCode InvalidName { get; } = new(
        "HM-1026",
        "Not a valid name",
        "Names are DNS-1123 labels: lower-case letters, digits and hyphens, at most 63 characters, beginning and ending with a letter or digit.",
        "Choose another name.",
        400);

    /// <summary>A template variable that was not replaced.</summary>
    public static ErrorCode UnresolvedPlaceholder { get; } = new(
        "HM-1027",
        "A template variable that was not replaced",
        "The value looks like $NAME, ${NAME}, {{ name }} or <name>.",
        "Replace it by a value.",
        400);

    /// <summary>Not a valid selector.</summary>
    public static ErrorCode InvalidSelector { get; } = new(
        "HM-1028",
        "Not a valid selector",
        "A namespace selector is cluster/namespace with * as a whole part or at the end of the namespace.",
        "Correct the selector.",
        400);

    /// <summary>Not a valid host.</summary>
    public static ErrorCode InvalidHost { get; } = new(
        "HM-1029",
        "Not a valid host",
        "The host name is not a DNS name, or a service is not written as namespace/fqdn.",
        "Correct the host.",
        400);

    /// <summary>The port is reserved.</summary>
    public static ErrorCode ReservedPort { get; } = new(
        "HM-1030",
        "The port is reserved",
        "15443 carries the traffic between gateways.",
        "Choose another port.",
        400);

    /// <summary>The same name twice.</summary>
    public static ErrorCode DuplicateName { get; } = new(
        "HM-1031",
        "The same name twice",
        "A name must be unique among its siblings, and a resource may appear once in one input.",
        "Rename or remove one.",
        400);

    /// <summary>Two values contradict each other.</summary>
    public static ErrorCode Contradiction { get; } = new(
        "HM-1032",
        "Two values contradict each other",
        "The same thing is said twice, differently: an ancestor, an FQN, an etag or a name.",
        "Remove one of the two.",
        400);

    /// <summary>Two fields exclude each other.</summary>
    public static ErrorCode ExcludedField { get; } = new(
        "HM-1033",
        "Two fields exclude each other",
        "The field has no meaning beside another one that is set.",
        "Remove one of the two.",
        400);

    /// <summary>Not a valid address.</summary>
    public static ErrorCode InvalidAddress { get; } = new(
        "HM-1034",
        "Not a valid address",
        "The value is not an absolute address of an allowed scheme.",
        "Write a complete address, such as https://host/path.",
        400);

    /// <summary>Not a valid value.</summary>
    public static ErrorCode InvalidPattern { get; } = new(
        "HM-1035",
        "Not a valid value",
        "The value breaks the pattern of the field.",
        "Write a value that the message describes.",
        400);

    /// <summary>Servers cannot share the port.</summary>
    public static ErrorCode PortConflict { get; } = new(
        "HM-1036",
        "Servers cannot share the port",
        "Plaintext and TLS on one port, or the same host name twice on one port.",
        "Use another port or another host name.",
        400);

    /// <summary>The input is too large.</summary>
    public static ErrorCode BodyTooLarge { get; } = new(
        "HM-1037",
        "The input is too large",
        "The input has more bytes than the limit.",
        "Split the input.",
        413);

    /// <summary>Too many documents.</summary>
    public static ErrorCode TooManyDocuments { get; } = new(
        "HM-1038",
        "Too many documents",
        "The input has more documents than the limit.",
        "Split the input.",
        413);

    /// <summary>The media type is not supported.</summary>
    public static ErrorCode UnsupportedMediaType { get; } = new(
        "HM-1039",
        "The media type is not supported",
        "A body must be YAML or JSON.",
        "Send application/yaml or application/json.",
        415);

    /// <summary>Not UTF-8.</summary>
    public static ErrorCode NotUtf8 { get; } = new(
        "HM-1040",
        "Not UTF-8",
        "The input is not encoded in UTF-8.",
        "Save it as UTF-8.",
        400);

    /// <summary>The domain is reserved.</summary>
    public static ErrorCode ReservedDomain { get; } = new(
        "HM-1055",
        "The domain is reserved",
        "Names below hybridmesh.internal are made up by the control plane: gateways tell by them what comes over the mesh port.",
        "Choose another host name.",
        400);

    /// <summary>The input is empty.</summary>
    public static ErrorCode EmptyInput { get; } = new(
        "HM-1041",
        "The input is empty",
        "There is no object in the input.",
        "Send at least one object.",
        400);

    /// <summary>Not a valid FQN.</summary>
    public static ErrorCode InvalidFqn { get; } = new(
        "HM-1042",
        "Not a valid FQN",
        "An FQN alternates collections and names, such as organizations/acme/tenants/retail.",
        "Correct the FQN.",
        400);

    /// <summary>More than one object.</summary>
    public static ErrorCode MultipleDocuments { get; } = new(
        "HM-1043",
        "More than one object",
        "The request takes exactly one object.",
        "Send one object, or use apply.",
        400);
}
