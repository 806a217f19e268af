using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace InterviewTrainer.Tests.Architecture;

/// <summary>Reads from an assembly's metadata and code what each of its types uses. Nothing of it is run.</summary>
internal sealed class AssemblyReader
{
    private readonly PEReader _file;
    private readonly MetadataReader _metadata;
    private readonly TypeNames _names = new();

    private AssemblyReader(PEReader file)
    {
        _file = file;
        _metadata = file.GetMetadataReader();
    }

    public static IReadOnlyList<TypeUses> Read(Assembly assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly.Location));
        return [.. new AssemblyReader(file).Read()];
    }

    private IEnumerable<TypeUses> Read() =>
        from handle in _metadata.TypeDefinitions
        group handle by TypeNames.Outermost(_metadata, handle) into outermost
        where outermost.Key != "<Module>"
        select Read(outermost.Key, outermost);

    private TypeUses Read(string name, IEnumerable<TypeDefinitionHandle> handles)
    {
        var uses = new TypeUses(name, [], [], [], false);
        foreach (var type in handles.Select(_metadata.GetTypeDefinition))
        {
            Add(uses.Types, type.BaseType);
            uses.Types.UnionWith(type.GetInterfaceImplementations().SelectMany(each => _names.Of(_metadata, _metadata.GetInterfaceImplementation(each).Interface)));
            uses.Types.UnionWith(type.GetFields().SelectMany(each => _metadata.GetFieldDefinition(each).DecodeSignature(_names, null)));
            AddAttributes(uses.Types, type.GetCustomAttributes());
            AddConstraints(uses.Types, type.GetGenericParameters());
            foreach (var method in type.GetMethods().Select(_metadata.GetMethodDefinition))
            {
                AddSignature(uses.Types, method.DecodeSignature(_names, null));
                AddAttributes(uses.Types, method.GetCustomAttributes());
                AddConstraints(uses.Types, method.GetGenericParameters());
                AddBody(uses, method);
                uses = uses with { HasNativeMethods = uses.HasNativeMethods || method.Attributes.HasFlag(MethodAttributes.PinvokeImpl) };
            }
        }

        return uses;
    }

    private void AddBody(TypeUses uses, MethodDefinition method)
    {
        if (method.RelativeVirtualAddress == 0)
        {
            return;
        }

        var body = _file.GetMethodBody(method.RelativeVirtualAddress);
        if (!body.LocalSignature.IsNil)
        {
            uses.Types.UnionWith(_metadata.GetStandaloneSignature(body.LocalSignature).DecodeLocalSignature(_names, null).SelectMany(names => names));
        }

        foreach (var region in body.ExceptionRegions)
        {
            Add(uses.Types, region.CatchType);
        }

        foreach (var token in Instructions.Tokens(body.GetILReader()))
        {
            AddMember(uses, token);
        }
    }

    private void AddMember(TypeUses uses, EntityHandle handle)
    {
        switch (handle.Kind)
        {
            case HandleKind.MethodSpecification:
                var generic = _metadata.GetMethodSpecification((MethodSpecificationHandle)handle);
                var arguments = generic.DecodeSignature(_names, null).SelectMany(names => names).ToArray();
                uses.Types.UnionWith(arguments);
                uses.TypeArguments.UnionWith(arguments);
                AddMember(uses, generic.Method);
                break;
            case HandleKind.MemberReference:
                var member = _metadata.GetMemberReference((MemberReferenceHandle)handle);
                Add(uses.Types, member.Parent);
                uses.Calls.UnionWith(_names.Of(_metadata, member.Parent).Take(1).Select(type => $"{type}::{_metadata.GetString(member.Name)}"));
                if (member.GetKind() == MemberReferenceKind.Method)
                {
                    AddSignature(uses.Types, member.DecodeMethodSignature(_names, null));
                }
                else
                {
                    uses.Types.UnionWith(member.DecodeFieldSignature(_names, null));
                }

                break;
            case HandleKind.MethodDefinition:
                var own = _metadata.GetMethodDefinition((MethodDefinitionHandle)handle);
                uses.Types.Add(TypeNames.Outermost(_metadata, own.GetDeclaringType()));
                AddSignature(uses.Types, own.DecodeSignature(_names, null));
                break;
            case HandleKind.FieldDefinition:
                var field = _metadata.GetFieldDefinition((FieldDefinitionHandle)handle);
                uses.Types.Add(TypeNames.Outermost(_metadata, field.GetDeclaringType()));
                uses.Types.UnionWith(field.DecodeSignature(_names, null));
                break;
            default:
                Add(uses.Types, handle);
                break;
        }
    }

    private void AddAttributes(HashSet<string> types, CustomAttributeHandleCollection attributes)
    {
        foreach (var constructor in attributes.Select(each => _metadata.GetCustomAttribute(each).Constructor))
        {
            if (constructor.Kind == HandleKind.MemberReference)
            {
                Add(types, _metadata.GetMemberReference((MemberReferenceHandle)constructor).Parent);
            }
            else
            {
                types.Add(TypeNames.Outermost(_metadata, _metadata.GetMethodDefinition((MethodDefinitionHandle)constructor).GetDeclaringType()));
            }
        }
    }

    private void AddConstraints(HashSet<string> types, GenericParameterHandleCollection parameters) => types.UnionWith(
        from parameter in parameters
        from constraint in _metadata.GetGenericParameter(parameter).GetConstraints()
        from name in _names.Of(_metadata, _metadata.GetGenericParameterConstraint(constraint).Type)
        select name);

    private static void AddSignature(HashSet<string> types, MethodSignature<IReadOnlyList<string>> signature) =>
        types.UnionWith(signature.ReturnType.Concat(signature.ParameterTypes.SelectMany(names => names)));

    private void Add(HashSet<string> types, EntityHandle handle) => types.UnionWith(_names.Of(_metadata, handle));
}
