using System.Collections.Immutable;
using System.Reflection.Metadata;

namespace InterviewTrainer.Tests.Architecture;

/// <summary>Decodes signatures to the full names of the types in them, the outer type of a generic one first; nested types count as their outermost.</summary>
internal sealed class TypeNames : ISignatureTypeProvider<IReadOnlyList<string>, object?>
{
    private static readonly IReadOnlyList<string> None = [];

    public IReadOnlyList<string> Of(MetadataReader metadata, EntityHandle handle) => handle.Kind switch
    {
        _ when handle.IsNil => None,
        HandleKind.TypeDefinition => [Outermost(metadata, (TypeDefinitionHandle)handle)],
        HandleKind.TypeReference => [Outermost(metadata, (TypeReferenceHandle)handle)],
        HandleKind.TypeSpecification => metadata.GetTypeSpecification((TypeSpecificationHandle)handle).DecodeSignature(this, null),
        _ => None,
    };

    public static string Outermost(MetadataReader metadata, TypeDefinitionHandle handle)
    {
        var type = metadata.GetTypeDefinition(handle);
        while (type.GetDeclaringType() is { IsNil: false } declaring)
        {
            type = metadata.GetTypeDefinition(declaring);
        }

        return Full(metadata, type.Namespace, type.Name);
    }

    public IReadOnlyList<string> GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => [Outermost(reader, handle)];

    public IReadOnlyList<string> GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => [Outermost(reader, handle)];

    public IReadOnlyList<string> GetTypeFromSpecification(MetadataReader reader, object? genericContext, TypeSpecificationHandle handle, byte rawTypeKind) => Of(reader, handle);

    public IReadOnlyList<string> GetGenericInstantiation(IReadOnlyList<string> genericType, ImmutableArray<IReadOnlyList<string>> typeArguments) =>
        [.. genericType, .. typeArguments.SelectMany(names => names)];

    public IReadOnlyList<string> GetFunctionPointerType(MethodSignature<IReadOnlyList<string>> signature) =>
        [.. signature.ReturnType, .. signature.ParameterTypes.SelectMany(names => names)];

    public IReadOnlyList<string> GetModifiedType(IReadOnlyList<string> modifier, IReadOnlyList<string> unmodifiedType, bool isRequired) => [.. unmodifiedType, .. modifier];

    public IReadOnlyList<string> GetArrayType(IReadOnlyList<string> elementType, ArrayShape shape) => elementType;

    public IReadOnlyList<string> GetByReferenceType(IReadOnlyList<string> elementType) => elementType;

    public IReadOnlyList<string> GetPinnedType(IReadOnlyList<string> elementType) => elementType;

    public IReadOnlyList<string> GetPointerType(IReadOnlyList<string> elementType) => elementType;

    public IReadOnlyList<string> GetSZArrayType(IReadOnlyList<string> elementType) => elementType;

    public IReadOnlyList<string> GetPrimitiveType(PrimitiveTypeCode typeCode) => None;

    public IReadOnlyList<string> GetGenericMethodParameter(object? genericContext, int index) => None;

    public IReadOnlyList<string> GetGenericTypeParameter(object? genericContext, int index) => None;

    private static string Outermost(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        while (type.ResolutionScope.Kind == HandleKind.TypeReference)
        {
            type = metadata.GetTypeReference((TypeReferenceHandle)type.ResolutionScope);
        }

        return Full(metadata, type.Namespace, type.Name);
    }

    private static string Full(MetadataReader metadata, StringHandle space, StringHandle name) =>
        space.IsNil ? metadata.GetString(name) : $"{metadata.GetString(space)}.{metadata.GetString(name)}";
}
