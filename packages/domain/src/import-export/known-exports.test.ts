import { describe, expect, test } from 'vitest';
import { importTargets } from './import-targets.ts';
import { suggestSettings } from './suggest-settings.ts';
import { columnsOf, READING } from './testing/columns.ts';

const targets = importTargets('clients', []);

/** Where the named columns go; those that go nowhere are left out. */
function mapped(cells: Readonly<Record<string, string>>): Record<string, string> {
  const columns = columnsOf(cells);
  const { mapping } = suggestSettings('clients', columns, targets, READING);
  return Object.fromEntries(
    mapping.flatMap(({ column, target }) =>
      target === null ? [] : [[columns[column]?.header ?? '', target]],
    ),
  );
}

describe('exports of other software map by themselves', () => {
  test('Google Contacts', () => {
    const columns = {
      'First Name': 'Marie',
      'Middle Name': '',
      'Last Name': 'Dupont',
      'Phonetic First Name': '',
      'Name Prefix': 'Mme',
      Nickname: '',
      'File As': '',
      'Organization Name': 'Lilas SARL',
      'Organization Title': 'Gérante',
      'Organization Department': '',
      Birthday: '1980-12-31',
      Notes: 'Allergique',
      Photo: 'https://exemple.fr/1.jpg',
      Labels: 'Clients ::: * myContacts',
      'E-mail 1 - Label': '* Home',
      'E-mail 1 - Value': 'marie@exemple.fr',
      'E-mail 2 - Value': 'm.dupont@exemple.fr',
      'Phone 1 - Label': 'Mobile',
      'Phone 1 - Value': '06 12 34 56 78',
      'Phone 2 - Value': '01 23 45 67 89',
      'Address 1 - Label': 'Home',
      'Address 1 - Formatted': '12 rue des Lilas\n75011 Paris',
      'Address 1 - Street': '12 rue des Lilas',
      'Address 1 - City': 'Paris',
      'Address 1 - Region': '',
      'Address 1 - Postal Code': '75011',
      'Address 1 - Country': 'FR',
      'Address 1 - Extended Address': 'Bât. B',
      'Website 1 - Value': 'https://exemple.fr',
    };
    expect(mapped(columns)).toEqual({
      'First Name': 'firstName',
      'Last Name': 'lastName',
      'Organization Name': 'companyName',
      Birthday: 'birthDate',
      Labels: 'tags',
      'E-mail 1 - Value': 'email',
      'E-mail 2 - Value': 'otherEmails',
      'Phone 1 - Value': 'phone',
      'Phone 2 - Value': 'otherPhones',
      'Address 1 - Street': 'address.line1',
      'Address 1 - City': 'address.city',
      'Address 1 - Postal Code': 'address.postalCode',
      'Address 1 - Country': 'address.country',
      'Address 1 - Extended Address': 'address.line2',
    });
  });

  test('Google Contacts of the years before', () => {
    const columns = {
      Name: 'Marie Dupont',
      'Given Name': 'Marie',
      'Family Name': 'Dupont',
      'Group Membership': '* myContacts',
      'E-mail 1 - Type': '*',
      'E-mail 1 - Value': 'marie@exemple.fr',
      'Phone 1 - Type': 'Mobile',
      'Phone 1 - Value': '0612345678',
      'Organization 1 - Name': '',
    };
    expect(mapped(columns)).toEqual({
      'Given Name': 'firstName',
      'Family Name': 'lastName',
      'Group Membership': 'tags',
      'E-mail 1 - Value': 'email',
      'Phone 1 - Value': 'phone',
      'Organization 1 - Name': 'companyName',
    });
  });

  test('Outlook, with the address that is filled', () => {
    const columns = {
      Title: '',
      'First Name': 'Marie',
      'Last Name': 'Dupont',
      Company: 'Lilas',
      'Job Title': 'Gérante',
      'Business Street': '',
      'Business City': '',
      'Home Street': '12 rue des Lilas',
      'Home City': 'Paris',
      'Home Postal Code': '75011',
      'Home Country/Region': 'France',
      'Business Fax': '0123456780',
      'Business Phone': '01 23 45 67 89',
      'Mobile Phone': '06 12 34 56 78',
      Birthday: '31/12/1980',
      Categories: 'VIP',
      'E-mail Address': 'marie@exemple.fr',
      'E-mail Display Name': 'Marie',
      'E-mail 2 Address': '',
    };
    expect(mapped(columns)).toEqual({
      'First Name': 'firstName',
      'Last Name': 'lastName',
      Company: 'companyName',
      'Home Street': 'address.line1',
      'Home City': 'address.city',
      'Home Postal Code': 'address.postalCode',
      'Home Country/Region': 'address.country',
      'Business Phone': 'otherPhones',
      'Mobile Phone': 'phone',
      Birthday: 'birthDate',
      Categories: 'tags',
      'E-mail Address': 'email',
      'E-mail 2 Address': 'otherEmails',
    });
  });

  test('Outlook in French', () => {
    const columns = {
      Titre: 'Mme',
      Prénom: 'Marie',
      'Deuxième prénom': '',
      Nom: 'Dupont',
      Société: 'Lilas',
      'Rue (bureau)': '3 place du Marché',
      'Ville (bureau)': 'Lyon',
      'Code postal (bureau)': '69003',
      'Pays/Région (bureau)': 'France',
      'Rue (domicile)': '',
      'Ville (domicile)': '',
      'Téléphone (bureau)': '01 23 45 67 89',
      'Téléphone (domicile)': '',
      'Tél. mobile': '06 12 34 56 78',
      Anniversaire: '0/0/00',
      Catégories: 'VIP',
      'Adresse de messagerie': 'marie@exemple.fr',
      'Adresse de messagerie 2': '',
    };
    expect(mapped(columns)).toEqual({
      Prénom: 'firstName',
      Nom: 'lastName',
      Société: 'companyName',
      'Rue (bureau)': 'address.line1',
      'Ville (bureau)': 'address.city',
      'Code postal (bureau)': 'address.postalCode',
      'Pays/Région (bureau)': 'address.country',
      'Téléphone (bureau)': 'otherPhones',
      'Téléphone (domicile)': 'otherPhones',
      'Tél. mobile': 'phone',
      Anniversaire: 'birthDate',
      Catégories: 'tags',
      'Adresse de messagerie': 'email',
      'Adresse de messagerie 2': 'otherEmails',
    });
  });

  test.each([
    [
      'HubSpot',
      {
        'Record ID': '101',
        'First Name': 'Marie',
        'Last Name': 'Dupont',
        Email: 'marie@exemple.fr',
        'Phone Number': '+33612345678',
        'Contact owner': 'Inès',
        'Lead Status': 'New',
        'Create Date': '2024-05-06',
        'Company Name': 'Lilas',
        'Street Address': '12 rue des Lilas',
        City: 'Paris',
        'Postal Code': '75011',
        'Country/Region': 'France',
      },
      {
        'Record ID': 'externalId',
        'First Name': 'firstName',
        'Last Name': 'lastName',
        Email: 'email',
        'Phone Number': 'phone',
        'Contact owner': 'assignedTo',
        'Lead Status': 'status',
        'Company Name': 'companyName',
        'Street Address': 'address.line1',
        City: 'address.city',
        'Postal Code': 'address.postalCode',
        'Country/Region': 'address.country',
      },
    ],
    [
      'HubSpot in French',
      {
        'ID d’enregistrement': '101',
        Prénom: 'Marie',
        'Nom de famille': 'Dupont',
        'E-mail': 'marie@exemple.fr',
        'Numéro de téléphone': '+33612345678',
        'Propriétaire du contact': 'Inès',
        'Date de création': '2024-05-06',
        'Nom de l’entreprise': 'Lilas',
        'Adresse postale': '12 rue des Lilas',
        Ville: 'Paris',
        'Code postal': '75011',
        'Pays/région': 'France',
      },
      {
        'ID d’enregistrement': 'externalId',
        Prénom: 'firstName',
        'Nom de famille': 'lastName',
        'E-mail': 'email',
        'Numéro de téléphone': 'phone',
        'Propriétaire du contact': 'assignedTo',
        'Nom de l’entreprise': 'companyName',
        'Adresse postale': 'address.line1',
        Ville: 'address.city',
        'Code postal': 'address.postalCode',
        'Pays/région': 'address.country',
      },
    ],
    [
      'Brevo, whose SMS is a number',
      {
        'CONTACT ID': '7',
        EMAIL: 'marie@exemple.fr',
        PRENOM: 'Marie',
        NOM: 'Dupont',
        SMS: '33612345678',
        EMAIL_BLACKLIST: '0',
        ADDED_TIME: '2024-05-06',
        MODIFIED_TIME: '2024-05-06',
      },
      {
        'CONTACT ID': 'externalId',
        EMAIL: 'email',
        PRENOM: 'firstName',
        NOM: 'lastName',
        SMS: 'phone',
        EMAIL_BLACKLIST: 'consents.email',
      },
    ],
    [
      'Mailchimp',
      {
        'Email Address': 'marie@exemple.fr',
        'First Name': 'Marie',
        'Last Name': 'Dupont',
        Address: '12 rue des Lilas  Paris  75011  FR',
        'Phone Number': '0612345678',
        Birthday: '12/31',
        MEMBER_RATING: '2',
        OPTIN_TIME: '2024-05-06 10:00:00',
        CONFIRM_IP: '1.2.3.4',
        LEID: '99',
        TAGS: '"VIP","samedi"',
        REGION: 'idf',
      },
      {
        'Email Address': 'email',
        'First Name': 'firstName',
        'Last Name': 'lastName',
        Address: 'address.line1',
        'Phone Number': 'phone',
        Birthday: 'birthDate',
        LEID: 'externalId',
        TAGS: 'tags',
      },
    ],
    [
      'Mailchimp in French',
      {
        'Adresse e-mail': 'marie@exemple.fr',
        Prénom: 'Marie',
        Nom: 'Dupont',
        Adresse: '12 rue des Lilas',
        'Numéro de téléphone': '0612345678',
        Anniversaire: '12/31',
      },
      {
        'Adresse e-mail': 'email',
        Prénom: 'firstName',
        Nom: 'lastName',
        Adresse: 'address.line1',
        'Numéro de téléphone': 'phone',
        Anniversaire: 'birthDate',
      },
    ],
    [
      'Apple, by way of a spreadsheet',
      {
        'First name': 'Marie',
        'Last name': 'Dupont',
        Company: '',
        'Mobile phone': '06 12 34 56 78',
        'Home email': 'marie@exemple.fr',
        'Home street': '12 rue des Lilas',
        'Home city': 'Paris',
        'Home ZIP': '75011',
        Birthday: '31/12/1980',
      },
      {
        'First name': 'firstName',
        'Last name': 'lastName',
        Company: 'companyName',
        'Mobile phone': 'phone',
        'Home email': 'email',
        'Home street': 'address.line1',
        'Home city': 'address.city',
        'Home ZIP': 'address.postalCode',
        Birthday: 'birthDate',
      },
    ],
  ])('%s', (_, cells, expected) => {
    expect(mapped(cells as Record<string, string>)).toEqual(expected);
  });
});
