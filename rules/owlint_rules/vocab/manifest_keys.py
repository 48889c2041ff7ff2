"""The keys that formats of manifests know, where a misspelled one goes unnoticed."""

from __future__ import annotations

SOURCE = (
    'KitOps Kitfile reference; Citation File Format 1.2.0; Python packaging, pyproject.toml '
    'specification; CycloneDX 1.7 and SPDX 2.3 JSON schemas; ModelPack specification, config.md; '
    'SPDX 3.0.1; spaCy meta.json; '
    "Kaggle API documentation; MLflow MLmodel; DVC dvc.yaml; the Model Openness Tool's schema"
)
READ = '2026-11-29'

#: Format -> where (keys on the way, ``*`` for each item of a list or mapping) -> the keys there.
#: Keys that are left out are those that nobody misses.
KEYS: dict[str, dict[tuple[str, ...], str]] = {
    'kitfile': {
        (): 'manifestVersion package model code datasets docs prompts',
        ('package',): 'name version description license authors',
        ('model',): 'name path framework version description license parts parameters',
        ('model', 'parts', '*'): 'name path type license',
        ('code', '*'): 'path description license',
        ('datasets', '*'): 'name path description license parameters',
        ('docs', '*'): 'path description',
    },
    'citation': {
        (): 'abstract authors cff-version commit contact date-released doi identifiers keywords '
        'license license-url message preferred-citation references repository '
        'repository-artifact repository-code title type url version',
    },
    'pyproject': {
        ('project',): 'name version description readme requires-python license license-files '
        'authors maintainers keywords classifiers urls scripts gui-scripts entry-points '
        'dependencies optional-dependencies dynamic import-names import-namespaces',
    },
    'package-json': {(): 'name version license description repository author'},
    'codemeta': {
        (): 'name version license author description codeRepository programmingLanguage '
        'identifier datePublished dateCreated dateModified',
    },
    'mof': {
        (): 'framework release',
        ('release',): 'name version date type architecture treatment origin producer contact '
        'huggingface repository license components',
        ('release', 'components', '*'): 'name description license license_path component_path',
    },
    'cyclonedx': {
        (): 'bomFormat specVersion serialNumber version metadata components services '
        'externalReferences dependencies compositions vulnerabilities annotations formulation '
        'declarations definitions properties signature',
        ('metadata', 'component'): (
            component := 'type mime-type bom-ref supplier manufacturer authors author publisher '
            'group name version description scope hashes licenses copyright cpe purl omniborId '
            'swhid swid modified pedigree externalReferences components evidence releaseNotes '
            'modelCard data cryptoProperties properties tags signature isExternal versionRange '
            'patentAssertions'
        ),
        ('components', '*'): component,
    },
    'spdx2': {
        (): 'spdxVersion dataLicense SPDXID name documentNamespace creationInfo packages files '
        'snippets relationships hasExtractedLicensingInfos externalDocumentRefs '
        'documentDescribes annotations comment revieweds',
        ('packages', '*'): 'name SPDXID versionInfo packageFileName supplier originator '
        'downloadLocation filesAnalyzed packageVerificationCode checksums homepage sourceInfo '
        'licenseConcluded licenseDeclared licenseInfoFromFiles licenseComments copyrightText '
        'summary description comment externalRefs attributionTexts annotations hasFiles '
        'primaryPackagePurpose builtDate releaseDate validUntilDate',
    },
    'spdx3': {
        ('@graph', '*'): 'type spdxId creationInfo name summary description comment verifiedUsing '
        'externalRef externalIdentifier extension suppliedBy originatedBy builtTime releaseTime '
        'validUntilTime standardName supportLevel relationshipType rootElement element import '
        'dataLicense createdBy createdUsing created specVersion '
        'software_copyrightText software_packageVersion software_downloadLocation '
        'software_homePage software_packageUrl software_primaryPurpose '
        'software_additionalPurpose software_attributionText software_sourceInfo '
        'ai_autonomyType ai_domain ai_hyperparameter ai_informationAboutApplication '
        'ai_informationAboutTraining ai_limitation ai_metric ai_modelDataPreprocessing '
        'ai_modelExplainability ai_safetyRiskAssessment ai_standardCompliance '
        'ai_typeOfModel ai_useSensitivePersonalInformation ai_energyConsumption '
        'dataset_datasetType dataset_dataCollectionProcess dataset_intendedUse '
        'dataset_datasetSize dataset_datasetAvailability dataset_knownBias '
        'dataset_confidentialityLevel dataset_anonymizationMethodUsed '
        'simplelicensing_licenseExpression simplelicensing_licenseListVersion '
        'simplelicensing_licenseText simplelicensing_customIdToUri',
    },
    'croissant': {
        (): 'name description license url creator datePublished version citeAs distribution '
        'recordSet keywords sameAs sdLicense isLiveDataset inLanguage publisher conformsTo',
    },
    'modelpack': {
        ('descriptor',): 'createdAt authors vendor family name title description version revision '
        'docURL sourceURL datasetsURL licenses',
        ('config',): 'architecture format paramSize precision quantization capabilities',
    },
    'kaggle': {
        (): 'ownerSlug title slug subtitle isPrivate description publishTime provenanceSources '
        'modelSlug instanceSlug framework overview usage licenseName fineTunable trainingData '
        'modelInstanceType baseModelInstance externalBaseModelUrl id id_no licenses keywords '
        'resources',
    },
    'spacy': {
        (): 'lang name version spacy_version description author email url license vectors '
        'pipeline components labels disabled sources performance requirements spacy_git_version '
        'parent_package'
    },
    'mlmodel': {(): 'artifact_path flavors run_id signature metadata mlflow_version'},
    'dvc': {('artifacts', '*'): 'path type desc labels meta'},
}

#: The tags of an SPDX 2.3 document of tags and values.
SPDX_TAGS = (
    'SPDXVersion DataLicense SPDXID DocumentName DocumentNamespace DocumentComment '
    'ExternalDocumentRef Creator Created CreatorComment LicenseListVersion '
    'PackageName PackageVersion PackageFileName PackageSupplier PackageOriginator '
    'PackageDownloadLocation FilesAnalyzed PackageVerificationCode PackageChecksum '
    'PackageHomePage PackageSourceInfo PackageLicenseConcluded PackageLicenseInfoFromFiles '
    'PackageLicenseDeclared PackageLicenseComments PackageCopyrightText PackageSummary '
    'PackageDescription PackageComment ExternalRef ExternalRefComment PackageAttributionText '
    'PrimaryPackagePurpose ReleaseDate BuiltDate ValidUntilDate '
    'FileName FileType FileChecksum LicenseConcluded LicenseInfoInFile LicenseComments '
    'FileCopyrightText FileComment FileNotice FileContributor FileAttributionText '
    'FileDependency ArtifactOfProjectName ArtifactOfProjectHomePage ArtifactOfProjectURI '
    'SnippetSPDXID SnippetSPDXIdentifier SnippetFromFileSPDXID SnippetByteRange '
    'SnippetLineRange SnippetLicenseConcluded LicenseInfoInSnippet SnippetLicenseComments '
    'SnippetCopyrightText SnippetComment SnippetName SnippetAttributionText '
    'LicenseID ExtractedText LicenseName LicenseCrossReference LicenseComment '
    'Relationship RelationshipComment Annotator AnnotationDate AnnotationType SPDXREF '
    'AnnotationComment Reviewer ReviewDate ReviewComment'
)

#: Format -> deprecated keys, of which another rule speaks.
DEPRECATED = {'package-json': ('licenses',)}

#: Format -> the keys that its schema requires at the top and whose lack no other rule speaks of.
REQUIRED = {
    'kitfile': ('manifestVersion',),
    'citation': ('cff-version', 'message', 'title', 'authors'),
}
